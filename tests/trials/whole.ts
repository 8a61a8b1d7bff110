import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuildRecord } from '../../src/values/build-record.ts';
import { parseManifest } from '../../src/offline/manifest.ts';
import { importedBy } from '../../src/offline/imports.ts';
import { bundleId } from '../../src/search/build/bundle-id.ts';
import {
  type BuiltSite,
  attribute,
  elementsOf,
  fileFor,
  filesOf,
  textOf,
} from '../dist/site-files.ts';

/**
 * The files missing from a built site, found without its manifest: by following all references in its pages, its site
 * map, its records, its search index and its packs. Empty if it is complete.
 */
export function faultsOf(root: string, address: URL): string[] {
  const site: BuiltSite = { root, base: address.pathname };
  const files = new Set(filesOf(site));
  const wanted = new Map<string, string>();
  const want = (file: string | undefined, by: string) => file !== undefined && wanted.set(file, by);
  for (const path of files) {
    if (path.endsWith('.html')) for (const file of namedOn(site, path, address)) want(file, path);
    if (/^_astro\/.*\.js$/.test(path))
      for (const name of importedBy(textIn(site, path))) want(`_astro/${name}`, path);
  }
  for (const [, location = ''] of textIn(site, 'sitemap.xml').matchAll(/<loc>([^<]*)</g))
    want(fileFor(site, new URL(location).pathname), 'sitemap.xml');
  const record = readBuildRecord(JSON.parse(textIn(site, 'build.json')));
  for (const { href } of Object.values(record?.entries ?? {}))
    want(fileFor(site, href), 'build.json');
  const missing = [...wanted].filter(([file]) => !files.has(file));
  return [
    ...missing.map(([file, by]) => `${file}: named by ${by}, and not there`),
    ...[...files].filter((path) => path.endsWith('.html') && isCutOff(site, path)),
    ...searchFaults(site),
    ...packFaults(site),
  ];
}

const bytesIn = ({ root }: BuiltSite, path: string) => readFileSync(join(root, path));
const textIn = (site: BuiltSite, path: string) => bytesIn(site, path).toString('utf8');
const isCutOff = (site: BuiltSite, path: string) =>
  !textIn(site, path).trimEnd().endsWith('</html>');

/** The files of the site that a page loads or links to. */
function namedOn(site: BuiltSite, path: string, address: URL): (string | undefined)[] {
  const addresses = elementsOf(textIn(site, path)).flatMap((element) => [
    attribute(element, 'src'),
    attribute(element, 'href'),
    ...attribute(element, 'srcSet')
      .split(',')
      .map((item) => item.trim().split(' ')[0] ?? ''),
  ]);
  return (
    addresses
      .filter((one) => one !== '' && URL.canParse(one, new URL(path, address)))
      .map((one) => new URL(one, new URL(path, address)))
      .filter(({ origin }) => origin === address.origin)
      .map(({ pathname }) => fileFor(site, pathname))
      // In a trial the desk may be a stand-in; a link to it is valid nevertheless.
      .map((file) => (file === '404/index.html' ? '404.html' : file))
  );
}

function searchFaults(site: BuiltSite): string[] {
  const { id } = JSON.parse(textIn(site, 'pagefind/current.json')) as { id: string };
  const listed = JSON.parse(textIn(site, `pagefind/${id}/files.json`)) as string[];
  const files = listed.map((path) => [path, bytesIn(site, `pagefind/${id}/${path}`)] as const);
  return bundleId(new Map(files)) === id ? [] : [`pagefind/${id}: not what its name says`];
}

function packFaults(site: BuiltSite): string[] {
  const { packs, assets } = parseManifest(JSON.parse(textIn(site, 'offline/current.json')));
  return [...packs, ...assets]
    .filter(({ path, hash }) => !sha256(bytesIn(site, path)).startsWith(hash))
    .map(({ path }) => `${path}: not what the manifest says`);
}

/** The sentences of an entry that its page does not contain. */
export function missingSentences(
  root: string,
  page: string,
  sentences: readonly string[],
): string[] {
  const html = readFileSync(join(root, page), 'utf8');
  const text = elementsOf(html, 'main').map(textOf).join('').replaceAll(/\s+/g, '');
  return sentences.filter((sentence) => !text.includes(sentence.replaceAll(/\s+/g, '')));
}

/** Path → hash of every file below a folder: folders with equal maps are equal byte for byte. */
export function snapshot(root: string): ReadonlyMap<string, string> {
  const paths = filesOf({ root, base: '/' }).sort();
  return new Map(paths.map((path) => [path, sha256(readFileSync(join(root, path)))]));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
