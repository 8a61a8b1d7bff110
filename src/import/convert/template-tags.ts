import { outsideCode, outsideFences } from './outside-code.ts';

/** Markdown without the language of the program that it was written for, and the tags that had no equivalent. */
export interface Plain {
  text: string;
  dropped: string[];
}

/** Prefix of a link to a post by its name, which only Hexo and Jekyll resolve. */
export const POST = 'post:';

/** Blocks of VuePress, Docusaurus and Typora's themes, by the site's own. */
const NOTES: Readonly<Record<string, string>> = {
  tip: '提示',
  note: '提示',
  info: '提示',
  success: '提示',
  primary: '提示',
  default: '提示',
  important: '提示{kind=caution}',
  warning: '提示{kind=caution}',
  caution: '提示{kind=caution}',
  danger: '提示{kind=caution}',
  error: '提示{kind=caution}',
};

/** Rewrites the tags of Hexo, Jekyll, Hugo and kramdown. */
export function withoutTemplateTags(written: string): Plain {
  const dropped: string[] = [];
  const text = outsideFences(written, codeBlocks);
  const plain = outsideCode(text, (prose) => {
    const told = noteBlocks(hugo(liquid(kramdown(prose))));
    return joinTables(told)
      .replace(/^[ \t]*(?:\[toc\]|@\[toc\](?:\([^)]*\))?|\[\[_?toc_?\]\])[ \t]*$/gim, '')
      .replace(LIQUID_TAG, (tag: string, name: string) => {
        if (!SILENT.test(name)) dropped.push(tag);
        return '';
      })
      .replace(HUGO_TAG, (tag: string, name: string) => {
        if (!SILENT.test(name.replace('/', ''))) dropped.push(tag);
        return '';
      });
  });
  return { text: plain, dropped };
}

const LIQUID_TAG = /\{%-?\s*(\w+)[^%\n]*?(?:%(?!\})[^%\n]*)*-?%\}/g;
const HUGO_TAG = /\{\{[<%]\s*(\/?\s*[\w./-]+)[^\n]*?[>%]\}\}/g;
/** Tags that show nothing of their own: those around a text, and those that a reader never saw. */
const SILENT =
  /^(?:end\w+|raw|note|notice|alert|hint|admonition|callout|cq|centerquote|centered|quote|blockquote|pullquote|hide\w*|tabs?|subtabs?|details?|folding|gallery|galleryGroup|btns?|row|column|timeline|checkbox|span|p|label|mark|text|if|unless|else|elsif|for|assign|capture|comment|include|include_relative|lead|columns)$/i;

/** Code blocks with tags around them. */
function codeBlocks(prose: string): string {
  return prose
    .replace(
      /^[ \t]*\{%-?\s*(?:codeblock|code|highlight)\b([^\n]*?)-?%\}[ \t]*\n?([^]*?)\n?[ \t]*\{%-?\s*end(?:codeblock|code|highlight)\s*-?%\}/gm,
      (_, head: string, code: string) => fence(head, code),
    )
    .replace(
      /^[ \t]*\{\{[<%]\s*(?:highlight|code)\b([^\n]*?)[>%]\}\}[ \t]*\n?([^]*?)\n?[ \t]*\{\{[<%]\s*\/\s*(?:highlight|code)\s*[>%]\}\}/gm,
      (_, head: string, code: string) => fence(head, code),
    );
}

function fence(head: string, code: string): string {
  const language = /(?:^|\s)(?:lang:)?([a-z][\w+#-]{0,15})(?=\s|$)/i.exec(head)?.[1] ?? '';
  const ticks = '`'.repeat(
    Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return `${ticks}${language}\n${code}\n${ticks}`;
}

function liquid(prose: string): string {
  return prose
    .replace(/\{%-?\s*comment\s*-?%\}[^]*?\{%-?\s*endcomment\s*-?%\}/g, '')
    .replace(
      /\{%-?\s*(?:asset_img|asset_path|image|img)\s+([^%]*?)\s*-?%\}/g,
      (whole, said: string) => {
        const words = [...said.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
          ([, a, b, c]) => a ?? b ?? c ?? '',
        );
        const at = words.findIndex((word) =>
          /\.(?:jpe?g|png|gif|webp|bmp|svg|avif)(?:[?#].*)?$/i.test(word),
        );
        const rest = words.slice(at + 1).filter((word) => !/^\d+(?:%|px)?$/.test(word));
        return at === -1
          ? whole
          : `![${rest.join(' ').replace(/[[\]]/g, '')}](<${words[at] ?? ''}>)`;
      },
    )
    .replace(
      /\{%-?\s*(?:post_link|post_url)\s+(\S+)\s*([^%]*?)\s*-?%\}/g,
      (_, name: string, title: string) => {
        const words = title.replace(/^["']|["']$|\s+(?:true|false)$/g, '');
        const plain = name.replace(/^["']|["']$/g, '').replace(/^\d{4}-\d\d?-\d\d?-/, '');
        return words === '' ? `${POST}${plain}` : `[${words}](${POST}${plain})`;
      },
    )
    .replace(/\]\(\s*post:(\S+?)(?:\.(?:md|html))?\s*\)/g, `](${POST}$1)`)
    .replace(/\{%-?\s*link\s+(\S+?)\s*-?%\}/g, '/$1')
    .replace(/\{%-?\s*(youtube|bilibili|vimeo)\s+(\S+)[^%]*-?%\}/g, (_, host: string, id: string) =>
      video(host, id),
    )
    .replace(/\{\{\s*site\.(?:baseurl|url|BASE_PATH|cdnurl|static_url)\s*(?:\|[^}]*)?\}\}/gi, '')
    .replace(
      /\{\{\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|prepend:[^}]*)\s*\}\}/g,
      '$1',
    );
}

function video(host: string, said: string): string {
  const id = said.replace(/["']/g, '');
  const page: Readonly<Record<string, string>> = {
    youtube: `https://www.youtube.com/watch?v=${id}`,
    bilibili: `https://www.bilibili.com/video/${id}`,
    vimeo: `https://vimeo.com/${id}`,
  };
  return `[视频](${page[host] ?? id})`;
}

function hugo(prose: string): string {
  return prose
    .replace(/\{\{<\s*(?:figure|img|image)\b([^]*?)\/?>\}\}/g, (whole, said: string) => {
      const src = attributeIn(said, 'src') ?? /^\s*["']?([^\s"'=]+\.\w{3,4})["']?/.exec(said)?.[1];
      if (src === undefined) return whole;
      const caption = attributeIn(said, 'caption') ?? attributeIn(said, 'title') ?? '';
      const alt = attributeIn(said, 'alt') ?? caption;
      return `![${alt.replace(/[[\]]/g, '')}](<${src}>)${caption === '' ? '' : `\n\n${caption}`}`;
    })
    .replace(/\{\{[<%]\s*(?:rel)?ref\s+["']?([^"'\s]+)["']?[^}]*[>%]\}\}/g, '$1')
    .replace(
      /\{\{<\s*(youtube|bilibili|vimeo)\s+(?:id=)?["']?([\w-]+)["']?[^}]*>\}\}/g,
      (_, host: string, id: string) => video(host, id),
    )
    .replace(/\{\{[<%]\s*link\b([^}]*?)\/?[>%]\}\}/g, (whole, said: string) => {
      const address = attributeIn(said, 'href') ?? /["']([^"']+)["']/.exec(said)?.[1];
      return address === undefined
        ? whole
        : `[${attributeIn(said, 'content') ?? address}](${address})`;
    });
}

const attributeIn = (said: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(\\S+))`)
    .exec(said)
    ?.slice(1)
    .find((value) => value !== undefined);

/** `{: .class}`, `{:toc}` and footers of that kind. */
function kramdown(prose: string): string {
  return prose
    .replace(/^[ \t]*[*-][ \t]+\S[^\n]*\n[ \t]*\{:\s*toc[^}\n]*\}[ \t]*$/gim, '')
    .replace(/\{:[^}\n]*\}/g, '')
    .replace(/(\]\([^)\n]*\)|!\[[^\]\n]*\])\{[.#:][^}\n]*\}/g, '$1')
    .replace(/^(#{1,6}[^\n]*?)[ \t]+\{#[\w-]+\}[ \t]*$/gm, '$1');
}

/** `::: tip 标题` … `:::`. Blocks without an equivalent keep their text. */
function noteBlocks(prose: string): string {
  const open: string[] = [];
  return prose
    .split('\n')
    .map((line) => {
      const [, indent = '', colons = '', name = '', rest = ''] =
        /^([ \t]*)(:{3,})[ \t]*(?:\{?\.?([a-z][\w-]*)\}?)?[ \t]*(.*)$/i.exec(line) ?? [];
      if (colons === '') return line;
      if (name === '' && rest === '') return open.pop() ?? '';
      if (name === '') {
        open.push(`${indent}${colons}`);
        return line;
      }
      const known = Object.hasOwn(NOTES, name.toLowerCase())
        ? NOTES[name.toLowerCase()]
        : undefined;
      const question = rest.replace(/["{}]/g, '').trim();
      if (/^details$/i.test(name)) {
        open.push(`${indent}${colons}`);
        return `${indent}${colons}折叠问答{question="${question || '详情'}"}`;
      }
      open.push(known === undefined ? '' : `${indent}${colons}`);
      const title = rest.trim() === '' ? '' : `${indent}**${rest.trim()}**\n`;
      return known === undefined ? title : `${indent}${colons}${known}\n${title}`;
    })
    .join('\n');
}

/** A blank line within an HTML table would end it in Markdown. */
const joinTables = (prose: string): string =>
  prose.replace(/<table\b[^]*?<\/table>/gi, (table) => table.replace(/\n\s*\n+/g, '\n'));
