import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { DOCUMENTS } from './recipes-kit.ts';

/** The fragments of a document’s headings, as Git hosts generate them. */
function anchorsOf(text: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = text.replace(/^( *)```[^]*?^\1```/gm, '').matchAll(/^#{1,6} (.*)$/gm);
  return new Set([...headings].map(([, heading = '']) => slugger.slug(heading)));
}

test.each(DOCUMENTS)('links of %s lead to files and headings that are there', (document) => {
  const text = readFileSync(document, 'utf8').replace(/`[^`]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const lost = links.filter((link) => {
    if (/^(?:[a-z]+:|\/|\.\.\/media\/)/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? document : join(dirname(document), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).has(decodeURI(anchor));
  });
  expect(lost).toEqual([]);
});
