import { describe, expect, test } from 'vitest';
import { bundleSiteScript } from '../../src/archive/site-script.ts';
import { scanScript } from '../compatibility/scan-script.ts';
import { scanStyles } from '../compatibility/scan-styles.ts';
import { attribute, elementsOf, filesOf, pagesOf, read, shipped, textOf } from './site-files.ts';

/** What is used although the floor lacks it, and why that is right. */
const GUARDED: Readonly<Record<string, string>> = {
  Highlight: 'scripts/find-marks.ts asks whether it is there, else it makes <mark> elements',
  'CSS.highlights': 'as Highlight',
  'Intl.Segmenter': 'search/segment.ts cuts pairs of characters where it is not there',
  '.segment': 'as Intl.Segmenter',
  '.connection': 'offline/connection.ts takes its absence for a connection that costs nothing',
  '.estimate': 'offline/page/room.ts shows no line where it fails',
  '.share': 'saved.ts shows the button only where it is there',
  'Error.captureStackTrace': 'fflate asks whether it is there',
  '.priority': 'of Highlight',
  '.bytes': 'a field of our catalogue, no method of Blob',
  '.when': 'a field of our search results',
  '::highlight': 'in rules of their own, for browsers with Highlight',
  '@container':
    'two columns where there is room; without it, the one column of a phone, with everything in it',
  '::details-content':
    'in a rule of its own: answers that are not open are printed where it is known',
};

const code = filesOf(shipped).filter(
  (path) => /\.(?:js|css)$/.test(path) && !path.startsWith('admin/'),
);

const unguarded = (found: ReadonlyMap<string, string>) =>
  [...found].filter(([what]) => !(what in GUARDED));

describe('readers’ code needs nothing that browsers of the floor lack', () => {
  test.each(code.filter((path) => path.endsWith('.js')))('%s', (path) => {
    expect(unguarded(scanScript(read(shipped, path)))).toEqual([]);
  });

  test.each(code.filter((path) => path.endsWith('.css')))('%s', (path) => {
    expect(unguarded(scanStyles(read(shipped, path)))).toEqual([]);
  });

  test('the scripts within pages', () => {
    const scripts = new Set(
      pagesOf(shipped)
        .flatMap((path) => elementsOf(read(shipped, path), 'script'))
        .filter((script) => attribute(script, 'src') === '' && attribute(script, 'type') === '')
        .map(textOf),
    );
    expect(scripts.size).toBeGreaterThan(0);
    for (const script of scripts) expect(unguarded(scanScript(script))).toEqual([]);
  });

  test('the archive’s script', async () => {
    expect(unguarded(scanScript(await bundleSiteScript()))).toEqual([]);
  });
});

test('every exception is still needed', async () => {
  const used = new Set([
    ...code.flatMap((path) => [
      ...(path.endsWith('.js') ? scanScript : scanStyles)(read(shipped, path)).keys(),
    ]),
    ...scanScript(await bundleSiteScript()).keys(),
  ]);
  expect(Object.keys(GUARDED).filter((what) => !used.has(what))).toEqual([]);
});
