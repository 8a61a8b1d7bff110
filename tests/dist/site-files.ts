import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { KIND, readMark } from '../../src/marks/root.ts';
import { FULL_SITE } from '../full-site.ts';

/** A built site on disk. */
export interface BuiltSite {
  root: string;
  /** Base path it was built for. */
  base: string;
}

export const full: BuiltSite = { root: FULL_SITE, base: '/' };
export const fixture: BuiltSite = { root: '.cache/fixture-site', base: '/gonghui/' };

/** Paths of all files below the site's root, with forward slashes. */
export function filesOf({ root }: BuiltSite): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Public pages: all HTML except the editors' desk. */
export function pagesOf(site: BuiltSite): string[] {
  return filesOf(site).filter((path) => path.endsWith('.html') && !path.startsWith('admin/'));
}

export function read({ root }: BuiltSite, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function readBytes({ root }: BuiltSite, path: string): Buffer {
  return readFileSync(join(root, path));
}

/** Scripts that a built script imports statically: a page fetches them with it. */
export const importedBy = (site: BuiltSite, script: string): string[] =>
  [...read(site, script).matchAll(/(?:from|import)\s?["'`]\.\/([\w.-]+\.js)["'`]/g)].map(
    ([, name = '']) => `_astro/${name}`,
  );

/**
 * The transfer size of a file in bytes, by the shipped configuration of servers: its Brotli copy, if a build wrote one.
 */
export function sentBytes({ root }: BuiltSite, path: string): number {
  const file = join(root, path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** The file that a static host serves for a path below the site's origin; undefined if outside the base. */
export function fileFor({ base }: BuiltSite, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const below = decodeURI(path.slice(base.length));
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

/** Every element of a page as a browser would see it: names, attributes, text. */
export function elementsOf(html: string, tagName?: string): Element[] {
  const elements: Element[] = [];
  visit(fromHtml(html), 'element', (node) => {
    if (tagName === undefined || node.tagName === tagName) elements.push(node);
  });
  return elements;
}

/** The text of an element or, for a script, its code. */
export function textOf(element: Element): string {
  return toString(element);
}

/** An attribute by its name as a property (`srcSet`, `httpEquiv`); empty if there is none. */
export function attribute(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Whether a page is a sheet of paper that tells of another page. */
export const isPoster = (html: string): boolean => readMark(html, KIND) === 'poster';

/** Whether a page is an old address that only redirects. */
export function isMoved(html: string): boolean {
  return elementsOf(html, 'meta').some((meta) => attribute(meta, 'httpEquiv') === 'refresh');
}
