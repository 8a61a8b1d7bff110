import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { Element } from 'hast';
import { EARLY_SEARCH_SCRIPT } from '../../src/search/early-search.ts';
import { EARLY_SCRIPT } from '../../src/site/security.ts';
import {
  type BuiltSite,
  attribute,
  elementsOf,
  fileFor,
  filesOf,
  fixture,
  importedBy,
  isMoved,
  pagesOf,
  read,
  readBytes,
  sentBytes,
  full,
  textOf,
} from './site-files.ts';

const GATE_BYTES = 14_000;
/** Includes the script of offline reading, which each page would otherwise fetch a moment later. */
const SCRIPT_BYTES = 5_500;
/** Of a page that computes something, which its readers have come for; with the script of every page. */
const TOOL_SCRIPT_BYTES = 12_000;
/** Of the one that has the words and rules of every limit. */
const LIMITS_SCRIPT_BYTES = 18_500;
/** Of a page with a script of its own beside the site's: journeys and their list, letters, events, draws, the quiz, merchants. */
const OWN_SCRIPT_BYTES = SCRIPT_BYTES + 1_000;
const mostOf = (path: string) => {
  if (path === 'tools/last-day/index.html') return LIMITS_SCRIPT_BYTES;
  if (path.startsWith('tools/')) return TOOL_SCRIPT_BYTES;
  return /^(?:situations|letters|quiz|activities|performances|draws|merchants)\//.test(path)
    ? OWN_SCRIPT_BYTES
    : SCRIPT_BYTES;
};
/** Pages that are empty without their script; the last is rendered from the device's data. */
const ALL_SCRIPT = [
  'search/index.html',
  'offline/index.html',
  'saved/index.html',
  'offline/missing/index.html',
];
const htmlvalidate = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro closes void elements and writes one long line; both are valid HTML.
    'void-style': 'off',
    // React writes `srcSet`, `dateTime`: HTML is case-insensitive.
    'attr-case': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    // The title is the entry's; the model limits its length.
    'long-title': 'off',
    // Pictures and styles are the site's own files: no other host can change them.
    'require-sri': 'off',
    // `tel:` numbers and addresses are shown as editors write them.
    'tel-non-breaking': 'off',
  },
});

const LOADING = ['stylesheet', 'icon', 'apple-touch-icon', 'preload', 'modulepreload', 'manifest'];
/** Scripts that are data: browsers run none of it. */
const DATA_BLOCKS = ['application/ld+json', 'application/json'];
const FOREIGN = /(?:^|[\s,])(?:https?:)?\/\//;

const values = (elements: Element[], name: string) =>
  elements.map((element) => attribute(element, name)).filter(Boolean);

describe.each([
  ['整站', full],
  ['放在 /gonghui/ 下、带有恶意内容的站', fixture],
])('%s', (_name, site: BuiltSite) => {
  const files = new Set(filesOf(site));
  const pages = pagesOf(site);

  test('有页面可查', () => {
    expect(pages.length).toBeGreaterThan(90);
  });

  test('每一页都是合法的HTML', () => {
    const errors = pages.flatMap((path) => {
      const report = htmlvalidate.validateStringSync(read(site, path), path);
      return report.results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`,
        ),
      );
    });
    expect(errors).toEqual([]);
  });

  test('每一条站内链接都通到真实的文件和真实的段落', () => {
    const broken = pages.flatMap((path) => {
      const html = read(site, path);
      const here = new URL(`http://site.invalid${site.base}${path.replace(/index\.html$/, '')}`);
      const elements = elementsOf(html);
      const targets = [...values(elements, 'href'), ...values(elements, 'src')];
      return targets.flatMap((target) => {
        const url = new URL(target, here);
        if (url.host !== 'site.invalid') return [];
        const file = fileFor(site, url.pathname);
        if (file === undefined || !files.has(file)) return [`${path} → ${target}`];
        // `#q=…` and `#show=…` are queries for a search, `#matter=…` an answer for a form: no fragments.
        const id = /^#(?:q|show|matter)=/.test(url.hash)
          ? ''
          : decodeURIComponent(url.hash.slice(1));
        return id === '' || values(elementsOf(read(site, file)), 'id').includes(id)
          ? []
          : [`${path} → ${target}（没有这一段）`];
      });
    });
    expect(broken).toEqual([]);
  });

  test('没有一页从别的网站取东西', () => {
    const foreign = pages.flatMap((path) => {
      const elements = elementsOf(read(site, path));
      const links = elements.filter(
        ({ tagName, properties }) =>
          tagName === 'link' && LOADING.includes(String(properties['rel'])),
      );
      const loaded = [
        ...values(elements, 'src'),
        ...values(elements, 'srcSet'),
        ...values(elements, 'poster'),
        ...values(links, 'href'),
      ];
      return loaded.filter((url) => FOREIGN.test(url)).map((url) => `${path} ${url}`);
    });
    expect(foreign).toEqual([]);
  });

  test('每一页都带严格的内容安全策略，没有内联事件和样式', () => {
    for (const path of pages) {
      const html = read(site, path);
      const elements = elementsOf(html);
      const meta = elements.find(
        (element) => attribute(element, 'httpEquiv').toLowerCase() === 'content-security-policy',
      );
      const policy = attribute(meta, 'content');
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'/);
      const names = elements.flatMap(({ properties }) => Object.keys(properties));
      expect(
        names.filter((name) => /^on|^style$/i.test(name)),
        path,
      ).toEqual([]);
      const inline = elements.filter(
        ({ tagName, properties }) => tagName === 'script' && properties['src'] === undefined,
      );
      const code = inline
        .filter(({ properties }) => !DATA_BLOCKS.includes(String(properties['type'])))
        .map(textOf);
      const own = path === 'search/index.html' ? [EARLY_SEARCH_SCRIPT] : [];
      expect(code, path).toEqual(isMoved(html) ? [] : [EARLY_SCRIPT, ...own]);
    }
  });

  test(`HTML加屏幕上用的样式的brotli大小每页不超过${GATE_BYTES}字节`, () => {
    const tooBig = pages.flatMap((path) => {
      // Styles for paper and forced colours are loaded after the page, or not at all.
      const onScreen = elementsOf(read(site, path), 'link').filter(
        (link) => !attribute(link, 'media').startsWith('print'),
      );
      const styles = values(onScreen, 'href')
        .filter((href) => href.endsWith('.css'))
        .map((href) => fileFor(site, href) ?? '');
      const size = [path, ...styles].reduce((sum, file) => sum + sentBytes(site, file), 0);
      return size > GATE_BYTES ? [`${path} ${size}`] : [];
    });
    expect(tooBig).toEqual([]);
  });

  test(`每一页先取的脚本，brotli大小不超过${SCRIPT_BYTES}字节`, () => {
    const loaded = (path: string): string[] => [path, ...importedBy(site, path).flatMap(loaded)];
    const tooBig = pages.flatMap((path) => {
      if (ALL_SCRIPT.includes(path)) return [];
      const scripts = values(elementsOf(read(site, path), 'script'), 'src');
      const files = new Set(scripts.flatMap((src) => loaded(fileFor(site, src) ?? '')));
      const size = [...files].reduce((sum, file) => sum + sentBytes(site, file), 0);
      const most = mostOf(path);
      return size > most ? [`${path} ${size}`] : [];
    });
    expect(pages.length).toBeGreaterThan(0);
    expect(tooBig).toEqual([]);
  });

  test('没有一行以“·”开头：点跟着它前面的词', () => {
    const shown = (html: string) =>
      html
        .slice(html.indexOf('<body'))
        .replace(/<script[^]*?<\/script>/g, '')
        .replace(/<[^>]*>/g, '');
    const loose = pages.flatMap((path) =>
      [...shown(read(site, path)).matchAll(/.{0,20} ·/g)].map(([text]) => `${path} ${text}`),
    );
    expect(loose).toEqual([]);
  });

  test('图片都写明宽高，首屏以外的延后加载', () => {
    const errors = pages.flatMap((path) =>
      elementsOf(read(site, path), 'img').flatMap(({ properties }) => {
        const { width, height, alt, loading } = properties;
        const isWhole = Number(width) > 0 && Number(height) > 0 && typeof alt === 'string';
        return isWhole && ['lazy', 'eager'].includes(String(loading))
          ? []
          : [`${path} ${String(properties['src'])}`];
      }),
    );
    expect(errors).toEqual([]);
  });

  test('发布的图片不带相机信息和位置，也没有原图', () => {
    const pictures = [...files].filter((path) => /\.(?:jpe?g|png|webp|avif)$/.test(path));
    expect(pictures.length).toBeGreaterThan(50);
    const leaking = pictures.filter((path) => {
      const bytes = readBytes(site, path).toString('latin1');
      return /Exif\0\0|RedCandleCamera|RedCandleOwner|GPSLatitude/.test(bytes);
    });
    expect(leaking).toEqual([]);
    const pageText = pages.map((path) => read(site, path)).join();
    const unnamed = pictures.filter(
      (path) => path.startsWith('_astro/') && !pageText.includes(path),
    );
    expect(unnamed).toEqual([]);
  });
});
