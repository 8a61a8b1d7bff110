import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { formatDate } from '../values/dates.ts';
import { rootFrom, relativeTo, targetOf } from './addresses.ts';
import { KEPT_NOTE } from '../marks/elements.ts';
import { COPY, MODES } from '../marks/root.ts';
import { attributeOf, element, propertyOf } from './elements.ts';
import { addScript, rewriteHead } from './head.ts';
import { type Pictures, readSrcset, toOneFile, toText, writeSrcset } from './pictures.ts';

/** The script of all pages, below the archive's root. */
export const SCRIPT = 'data/site.js';

export interface PageOptions {
  /** The page's file, `rights/transfer/index.html`. */
  page: string;
  /** Published address of the site, with the base path. */
  site: URL;
  /** When the build began, `2026-11-22T18:40:05+08:00`. */
  time: string;
  pictures: Pictures;
  /**
   * The archive's path for a file of the site; undefined if it is not included. Records that the
   * file is needed.
   */
  need: (path: string) => string | undefined;
}

const serialiser = unified().use(rehypeStringify);

/**
 * Converts a page of the site for the archive: every address relative, one classic script, with the
 * date of the copy.
 */
export function toArchivePage(html: string, options: PageOptions): string {
  const tree = fromHtml(html);
  const canonical = rewriteHead(tree);
  pointToFiles(tree, options);
  addScript(tree, rootFrom(options.page) + SCRIPT);
  addTime(tree, options.time, canonical);
  return serialiser.stringify(tree);
}

function pointToFiles(tree: Root, options: PageOptions): void {
  const { pictures } = options;
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.tagName === 'source' && pictures !== 'all') {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.tagName === 'img' && pictures === 'none') {
      parent.children.splice(index, 1, toText(node));
      return SKIP;
    }
    if (node.tagName === 'img' && pictures === 'phone') toOneFile(node);
    pointElement(node, options);
    if (node.tagName === 'a' && isLost(node)) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    // Removes an item that contained only a broken link.
    if (node.tagName === 'li' && isOnlyLost(node, options)) {
      parent.children.splice(index, 1);
      return index;
    }
    return undefined;
  });
}

/** Marks a link whose target is not in the archive, until it is removed. */
const LOST = 'dataLost';
const isLost = ({ properties }: Element) => properties[LOST] === true;

function isOnlyLost({ children }: Element, { page, site, need }: PageOptions): boolean {
  const [only, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (others.length > 0 || only?.type !== 'element' || only.tagName !== 'a') return false;
  const target = targetOf(attributeOf(only, 'href'), page, site);
  return target.kind === 'file' && need(target.path) === undefined;
}

function pointElement(node: Element, options: PageOptions): void {
  const { properties } = node;
  for (const name of ['href', 'src', 'action', 'poster', propertyOf(MODES)]) {
    const address = attributeOf(node, name);
    if (
      address === '' ||
      (node.tagName === 'link' && properties['rel']?.toString() === 'canonical')
    )
      continue;
    const file = toFile(address, options);
    if (file === undefined) properties[LOST] = true;
    else properties[name] = file;
  }
  const srcset = readSrcset(attributeOf(node, 'srcSet'));
  if (srcset.length > 0)
    properties['srcSet'] = writeSrcset(
      srcset.map(({ address, width }) => ({ address: toFile(address, options) ?? '', width })),
    );
  // The site's base path, for the scripts of the search.
  for (const name of ['dataSearch', 'dataBase'])
    if (properties[name] !== undefined) properties[name] = rootFrom(options.page);
}

function toFile(address: string, { page, site, need }: PageOptions): string | undefined {
  const target = targetOf(address, page, site);
  if (target.kind === 'here') return address;
  if (target.kind === 'elsewhere') return target.address;
  const path = need(target.path);
  return path === undefined ? undefined : relativeTo(page, path) + target.suffix;
}

/**
 * Adds the archive's date to the foot of each page, with a link to the current page; a script shows
 * it at the top once the page is old.
 */
function addTime(tree: Root, time: string, canonical: string): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'html') node.properties[propertyOf(COPY)] = time;
    if (node.properties[propertyOf(KEPT_NOTE)] === undefined) return undefined;
    const link = element('a', { href: canonical }, { type: 'text', value: '看网上的最新版' });
    const text = `离线版，内容截至${formatDate(time)}。`;
    node.children.unshift(
      element('p', { className: ['archive-note'] }, { type: 'text', value: text }, link),
    );
    return false;
  });
}
