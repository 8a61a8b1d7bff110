import { relative, sep } from 'node:path';
import { hashFiles } from '../system/hash-files.ts';
import { contentRoot } from './content-root.ts';

/** What the reading and rendering of content depend on beside the content: our code and the packages. */
const SOURCES = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];

export interface SiteAddress {
  /** Origin of the published site. */
  url: string | undefined;
  /** Its base path. */
  base: string;
}

/**
 * Hash of everything but the entries and the media that decides how content is read and rendered:
 * the settings (bodies contain names of statutes), our code, packages, Node, address, content
 * folder, and the day, which decides what is published.
 * @param root the project's folder
 * @param today in Shanghai, `2026-11-22`
 * @param more other files and folders of the project, and facts
 */
export function madeOf(
  root: string,
  { url, base }: SiteAddress,
  today: string,
  more: { files?: readonly string[]; facts?: readonly string[] } = {},
): string {
  const content = relative(root, contentRoot()).split(sep).join('/');
  const paths = [...SOURCES, `${content}/settings`, ...(more.files ?? [])];
  const facts = [process.version, String(url), base, content, today, ...(more.facts ?? [])];
  return hashFiles(root, paths, ...facts);
}
