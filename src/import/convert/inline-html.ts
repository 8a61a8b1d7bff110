import type { Nodes } from 'mdast';
import { escapeAddress } from '../../html/write-markdown.ts';
import { attribute } from '../../html/tree.ts';
import { isHtmlTag } from '../../markdown/html-tags.ts';
import { type Places, captionOf, toAlt } from './places.ts';
import { parseFragment } from './parse-fragment.ts';

/** Tags within a line that the site shows, without their attributes. */
const SHOWN = /^(?:b|strong|i|em|del|s|u|mark|sub|sup|kbd|small|q|cite|ruby|rt|rp|ins|br|code)$/;
const TAG = /^<(\/?)([a-z][\w:-]*)([^>]*?)\/?>$/i;
/** Elements whose content is not for readers. */
const HIDDEN = /^(?:script|style|noscript|template)$/;

/** Raw HTML among the text of a paragraph → what is written instead. */
export function inlineHtml(siblings: readonly Nodes[], places: Places): ReadonlyMap<Nodes, string> {
  const written = new Map<Nodes, string>();
  if (!siblings.some(isText)) return written;
  const links: { node: Nodes; address: string | undefined }[] = [];
  let hidden = '';
  for (const node of siblings) {
    if (hidden !== '') {
      if (node.type === 'html' && tagOf(node.value).name === hidden) hidden = '';
      written.set(node, '');
    } else if (node.type === 'html') {
      const { name, isEnd } = tagOf(node.value);
      if (name === 'a' && !isEnd) {
        links.push({ node, address: placedHref(node.value, places) });
        written.set(node, '');
      } else if (name === 'a') {
        written.set(node, '');
        const open = links.pop();
        if (open?.address === undefined) continue;
        written.set(open.node, '[');
        written.set(node, `](${escapeAddress(open.address)})`);
      } else {
        written.set(node, tagInstead(node.value, places));
        if (
          HIDDEN.test(name) &&
          !isEnd &&
          siblings.some(
            (other) => other !== node && other.type === 'html' && tagOf(other.value).name === name,
          )
        )
          hidden = name;
      }
    }
  }
  return written;
}

/** Nodes of a paragraph, not blocks among which HTML stands by itself. */
const isText = ({ type }: Nodes) =>
  /^(?:text|emphasis|strong|delete|link|image|inlineCode|break|linkReference|imageReference|footnoteReference)$/.test(
    type,
  );

function tagOf(html: string): { name: string; isEnd: boolean } {
  const [, slash = '', name = ''] = TAG.exec(html) ?? [];
  return { name: name.toLowerCase(), isEnd: slash !== '' };
}

function placedHref(html: string, places: Places): string | undefined {
  const [link] = parseFragment(`${html}.</a>`);
  if (link?.type !== 'element') return undefined;
  const href = attribute(link, 'href');
  return href === '' ? undefined : places.link(href);
}

function tagInstead(html: string, places: Places): string {
  const { name, isEnd } = tagOf(html);
  if (html.startsWith('<!--')) return '';
  // `Class<?>`: an instruction for HTML, and nothing that a reader would see.
  if (name === '') return `\\${html}`;
  if (SHOWN.test(name)) return `<${isEnd ? '/' : ''}${name}>`;
  if (name === 'img') {
    const [image] = parseFragment(html);
    return image?.type === 'element'
      ? pictureInstead(attribute(image, 'src'), attribute(image, 'alt'), places)
      : '';
  }
  if (/^(?:iframe|video|audio|embed)$/.test(name) && !isEnd) {
    const address = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(html)?.[1];
    const placed = address && places.link(address);
    return placed ? `[视频](${escapeAddress(placed)})` : '';
  }
  // `List<String>`: no HTML, but text.
  return isHtmlTag(name) || name.includes(':') ? '' : `\\${html}`;
}

function pictureInstead(src: string, written: string, places: Places): string {
  const placed = places.picture(src);
  const alt = toAlt(written).replace(/[[\]]/g, '\\$&');
  if (placed.kind === 'none') return '';
  if (placed.kind === 'taken') return `![${alt}](${placed.path})`;
  return placed.kind === 'remote'
    ? `[${captionOf(alt)}](${escapeAddress(placed.address)})`
    : `（${captionOf(alt)}）`;
}
