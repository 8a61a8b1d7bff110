import { describe, expect, test } from 'vitest';
import { bundleSiteScript } from '../../src/archive/site-script.ts';
import { BROWSER_FLOOR, DESK_FLOOR } from '../../src/values/browser-floor.ts';
import { scanScript } from '../compatibility/scan-script.ts';
import { scanStyles } from '../compatibility/scan-styles.ts';
import { attribute, elementsOf, filesOf, pagesOf, read, full, textOf } from './site-files.ts';

/** Features that are used although supported browsers lack them, and why that is safe. */
const GUARDED: Readonly<Record<string, string>> = {
  Highlight:
    'find-marks.ts asks whether it is there, else it makes <mark> elements; read-aloud.ts marks a paragraph then',
  'CSS.highlights': 'as Highlight',
  'Intl.Segmenter': 'search/segment.ts cuts pairs of characters where it is not there',
  '.segment': 'as Intl.Segmenter',
  '.connection': 'offline/connection.ts takes its absence for a connection that costs nothing',
  '.estimate': 'client/offline/room.ts shows no line where it fails',
  '.share': 'saved.ts shows the button only where it is there',
  'Error.captureStackTrace': 'fflate asks whether it is there',
  '.priority': 'of Highlight',
  '.bytes': 'a field of our manifest, no method of Blob',
  '.changed': 'a field of our saved list, no property of an event of cookies',
  '.when': 'a field of our search results',
  '.confidence': 'a field of the grounds of a rule, no property of navigation',
  '.subject': 'a field of a limit, no property of a timeline',
  '.isValid': 'of dates of other libraries, which ical-generator asks for',
  '.config': 'of WeChat’s script, no property of a fenced frame',
  '.role': 'of attendees in ical-generator, which a day has none of',
  '.interval': 'of recurrences in ical-generator',
  '.randomUUID': 'ical-generator makes an id for an event without one; ours have theirs',
  '.manifest': 'a field of our install state, no property of an element',
  '.segments': 'a field of our query plan, no property of the viewport',
  '.variant': 'of our evidence, no property of a font',
  '.variants': 'of our segments, no property of a locale',
  '::highlight': 'in rules of their own, for browsers with Highlight',
  '@page': 'the margins of a sheet; without it, those of the printer',
  '@container':
    'two columns where there is room; without it, the one column of a phone, with everything in it',
  '::details-content':
    'in a rule of its own: answers that are not open are printed where it is known',
};

/** The same for the writer of Word files, which is loaded when a letter is saved; in the archive it is part of the script. */
const GUARDED_IN_DOCX: Readonly<Record<string, string>> = {
  '.config': 'of a numbering; as those below, fields of the library’s own objects',
  '.destroy': 'of streams of Node, which it asks for and does not use in a browser',
  '.features': 'of the options of a document',
  '.fileName': 'of pictures, which a letter has none of',
  '.identifier': 'of its own parts',
  '.lines': 'of its own parts',
  '.s': 'of the trees of the compressor',
  '.separator': 'of its own parts',
  '.sources': 'of a bibliography, which a letter has none of',
  '.to': 'of the steps of its reader of XML',
};

/** The same for the library that verifies draws, which is loaded when somebody asks for it; in the archive as above. */
const GUARDED_IN_NOBLE: Readonly<Record<string, string>> = {
  'Object.hasOwn': 'client/draw/has-own.ts adds it where it is not there',
  'Uint8Array.fromHex': 'the library asks whether it is there',
  '.toHex': 'as Uint8Array.fromHex, and of its own points',
  '.fromHex': 'of its own points',
  '.destroy': 'of its own hashes',
  '.mul': 'of its own fields of numbers, as those below',
  '.div': 'as .mul',
  '.equals': 'of its own points',
  '.beta': 'of a curve',
  '.getPublicKey': 'of its own signatures',
};

/** The same for the desk, which is mostly Decap. */
const GUARDED_IN_DESK: Readonly<Record<string, string>> = {
  ClipboardItem: 'admin/wechat/wechat-dialog.tsx copies what is selected where it is not there',
  'Error.captureStackTrace': 'libraries ask whether it is there',
  'URL.canParse': 'zod asks whether it is there; our own code may not use it (eslint.config.mjs)',
  Float16Array: 'get-intrinsic asks whether it is there',
  'Uint8Array.fromHex': 'the library that verifies draws asks whether it is there',
  '.toHex': 'as Uint8Array.fromHex',
  'Uint8Array.fromBase64': 'a library for UTF-8 asks whether it is there',
  '.toBase64': 'of Decap’s own files',
  '.escape': 'CSS.escape, and of the writer of Markdown',
  '.dispose': 'of a cache in GraphQL’s client',
  Temporal: 'the reader of TOML takes it only where its caller asks',
  '.try': 'of Bluebird, which the reader of Word files uses, no method of Promise',
  '.isError': 'of the results of that reader, no function of Error',
  '.lineNumber': 'of places in XML, no property of an error',
  '.union': 'of Immutable’s sets',
  '.intersection': 'of Immutable’s sets, and of Slate’s ranges',
};

/** The same for the PDF library, which runs in a worker; if it fails, a PDF is reported as not inspected. */
const GUARDED_IN_PDF: Readonly<Record<string, string>> = {
  'Promise.withResolvers': 'unpdf adds what is not there',
  'Promise.try': 'as Promise.withResolvers',
  '.getOrInsertComputed': 'as Promise.withResolvers',
  'Math.sumPrecise': 'as Promise.withResolvers',
  '.toHex': 'as Promise.withResolvers',
  'URL.parse': 'admin/media/inside-thread.ts adds it where it is not there',
  ImageDecoder: 'of pictures, which nobody draws here; the library asks whether it is there',
  'ImageDecoder.isTypeSupported': 'as ImageDecoder',
  Sanitizer: 'of forms that are shown; the library asks whether it is there',
  'AbortSignal.any': 'of the editor of comments',
  '.grow': 'of its own buffers',
  '.transferToFixedLength': 'of files that are written',
};

const code = filesOf(full).filter(
  (path) => /\.(?:js|css)$/.test(path) && !path.startsWith('admin/'),
);
const deskScripts = filesOf(full).filter(
  (path) => path.startsWith('admin/') && path.endsWith('.js'),
);

const isDocx = (path: string) => /\/save-letter\.[^/]*\.js$/.test(path);
const isNoble = (path: string) => /\/noble\.[^/]*\.js$/.test(path);
const GUARDED_WITH_DOCX = { ...GUARDED, ...GUARDED_IN_DOCX };
const GUARDED_WITH_NOBLE = { ...GUARDED, ...GUARDED_IN_NOBLE };
const isPdf = (path: string) => /\/pdfjs-[^/]*\.js$/.test(path);

const unguarded = (found: ReadonlyMap<string, string>, guarded = GUARDED) =>
  [...found].filter(([what]) => !(what in guarded));

describe('读者的网页：最低版本的浏览器没有的功能，一概不用', () => {
  test.each(code.filter((path) => path.endsWith('.js')))('%s', (path) => {
    const more = isNoble(path) ? GUARDED_WITH_NOBLE : GUARDED;
    const guarded = isDocx(path) ? GUARDED_WITH_DOCX : more;
    expect(unguarded(scanScript(read(full, path), BROWSER_FLOOR), guarded)).toEqual([]);
  });

  test.each(code.filter((path) => path.endsWith('.css')))('%s', (path) => {
    expect(unguarded(scanStyles(read(full, path), BROWSER_FLOOR))).toEqual([]);
  });

  test('网页里的脚本', () => {
    const scripts = new Set(
      pagesOf(full)
        .flatMap((path) => elementsOf(read(full, path), 'script'))
        .filter((script) => attribute(script, 'src') === '' && attribute(script, 'type') === '')
        .map(textOf),
    );
    expect(scripts.size).toBeGreaterThan(0);
    for (const script of scripts) expect(unguarded(scanScript(script, BROWSER_FLOOR))).toEqual([]);
  });

  test('离线版的脚本', async () => {
    const found = scanScript(await bundleSiteScript(), BROWSER_FLOOR);
    expect(unguarded(found, { ...GUARDED_WITH_DOCX, ...GUARDED_WITH_NOBLE })).toEqual([]);
  });

  test.each([
    ['Word 文件', isDocx, GUARDED_IN_DOCX],
    ['验抽奖', isNoble, GUARDED_IN_NOBLE],
  ] as const)('给%s的每一条例外都还用得着', (_what, isIt, guarded) => {
    const used = code
      .filter(isIt)
      .flatMap((path) => [...scanScript(read(full, path), BROWSER_FLOOR).keys()]);
    expect(Object.keys(guarded).filter((what) => !used.includes(what))).toEqual([]);
  });
});

describe('编辑台：最低版本的浏览器没有的语言功能，一概不用', () => {
  test.each(deskScripts)('%s', (path) => {
    const found = scanScript(read(full, path), DESK_FLOOR, 'language');
    const guarded = isPdf(path) ? { ...GUARDED_IN_DESK, ...GUARDED_IN_PDF } : GUARDED_IN_DESK;
    expect(unguarded(found, guarded)).toEqual([]);
  });

  test('给 PDF 的每一条例外都还用得着', () => {
    const used = deskScripts
      .filter(isPdf)
      .flatMap((path) => [...scanScript(read(full, path), DESK_FLOOR, 'language').keys()]);
    expect(Object.keys(GUARDED_IN_PDF).filter((what) => !used.includes(what))).toEqual([]);
  });

  test('每一条例外都还用得着', () => {
    const used = new Set(
      deskScripts.flatMap((path) => [
        ...scanScript(read(full, path), DESK_FLOOR, 'language').keys(),
      ]),
    );
    expect(Object.keys(GUARDED_IN_DESK).filter((what) => !used.has(what))).toEqual([]);
  });
});

test('每一条例外都还用得着', async () => {
  const used = new Set([
    ...code.flatMap((path) => [
      ...(path.endsWith('.js') ? scanScript : scanStyles)(read(full, path), BROWSER_FLOOR).keys(),
    ]),
    ...scanScript(await bundleSiteScript(), BROWSER_FLOOR).keys(),
  ]);
  expect(Object.keys(GUARDED).filter((what) => !used.has(what))).toEqual([]);
});
