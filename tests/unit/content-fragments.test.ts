import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { FoundFile } from '../../src/check/found-file.ts';
import { checkHealth } from '../../src/check/health.ts';
import { settings } from '../../src/collections/index.ts';
import { entryFile, soundContent, textFile } from './content-kit.ts';

const TODAY = '2026-11-22';
const target = (body: string, changes: Record<string, unknown> = {}) =>
  entryFile('pages', 'where', changes, body);
const HEADINGS = target('## 孩子的信息\n\n一\n\n## 孩子的信息\n\n二\n');

/** `file line: text` of each link whose fragment does not exist on its page. */
function reported(...files: FoundFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const others = soundContent.filter(({ path }) => !paths.has(path));
  const group = checkHealth([...others, ...files], TODAY).find(({ id }) => id === 'fragments');
  return (group?.findings ?? []).map(({ file, line, text }) => `${file} ${line ?? '?'}: ${text}`);
}

const from = (body: string) => entryFile('pages', 'from', {}, body);
const bodyLine = (from('').text ?? '').split('\n').length;

describe('links to headings', () => {
  test('accepts a heading that the target has, also the second of that name', () => {
    const links = '[一](/where/#h-孩子的信息) [二](/where/#h-孩子的信息-1)\n';
    expect(reported(HEADINGS, from(links))).toEqual([]);
  });

  test('reports a heading that the target lacks, with file and line', () => {
    expect(reported(HEADINGS, from('第一段。\n\n[三](/where/#h-大人的信息)\n'))).toEqual([
      `content/pages/from.md ${bodyLine + 2}: “/where/#h-大人的信息”：那一页没有这个小标题，读者会停在页头`,
    ]);
  });

  test('finds a heading by its own words, with or without punctuation, in bodies but not in fields', () => {
    const asked = target('## 怎么做？\n\n## FAQ\n');
    const links = '[一](/where/#怎么做) [二](/where/#怎么做？)\n\n[三](#甲) \n\n## 甲！\n';
    expect(reported(asked, from(links))).toEqual([]);
    expect(reported(asked, from('[一](/where/#没有)'))).toHaveLength(1);
    expect(reported(asked, from('[一](/where/#faq)'))).toHaveLength(1);
    const summary = { summary: '见 /where/#怎么做 这一段' };
    expect(reported(asked, entryFile('pages', 'from', summary))).toHaveLength(1);
  });

  test('finds a heading written in percent-encoding', () => {
    const encoded = encodeURI('/where/#h-孩子的信息');
    expect(reported(HEADINGS, from(`[一](${encoded})\n`))).toEqual([]);
    expect(reported(HEADINGS, from(`[一](${encoded}x)\n`))).toHaveLength(1);
  });

  test('checks links, link definitions and HTML that point within the page itself', () => {
    const body =
      '## 甲\n\n[一](#h-甲) [二](#h-乙)\n\n[三][t] <a href="#h-丁">四</a>\n\n[t]: #h-丙\n';
    expect(reported(from(body)).map((line) => line.replace(/^.*?: /, ''))).toEqual([
      '“#h-乙”：那一页没有这个小标题，读者会停在页头',
      '“#h-丙”：那一页没有这个小标题，读者会停在页头',
      '“#h-丁”：那一页没有这个小标题，读者会停在页头',
    ]);
  });

  test('ignores footnotes and definitions used as comments', () => {
    expect(reported(from('甲[^1]。\n\n[//]: # (自己看的)\n\n[^1]: 乙\n'))).toEqual([]);
  });

  test('finds a renamed page by its former slug', () => {
    const moved = entryFile(
      'pages',
      'where',
      { slug: 'new-place', formerSlugs: ['where'] },
      '## 甲\n',
    );
    expect(reported(moved, from('[一](/where/#h-甲)\n'))).toEqual([]);
    expect(reported(moved, from('[一](/where/#h-乙)\n'))).toHaveLength(1);
  });

  test('ignores fragments of search and list pages, which are no headings', () => {
    expect(reported(from('[一](/search/#q=会费) [二](/rights/#x)\n'))).toEqual([]);
  });

  test('ignores missing pages and bodies that cannot be read', () => {
    const broken = target('<!-- 没有结束\n\n## 甲\n');
    expect(reported(from('[一](/nowhere/#h-甲)\n'))).toEqual([]);
    expect(reported(broken, from('[一](/where/#h-甲)\n'))).toEqual([]);
  });

  test('ignores drafts', () => {
    const draft = entryFile('essays', 'x', { draft: true }, '[一](/where/#h-乙)\n');
    expect(reported(HEADINGS, draft)).toEqual([]);
  });
});

describe('addresses outside bodies', () => {
  test('reports the line of one in the field of an entry', () => {
    const page = entryFile('pages', 'from', {
      summary: '见/where/#h-乙。也见/where/#h-孩子的信息。',
    });
    const line = (page.text ?? '').split('\n').findIndex((text) => text.startsWith('summary')) + 1;
    expect(reported(HEADINGS, page)).toEqual([
      `content/pages/from.md ${line}: “/where/#h-乙”：那一页没有这个小标题，读者会停在页头`,
    ]);
  });

  test.each(['laws', 'glossary', 'site'] as const)(
    'reports the line of one in the settings %s',
    (name) => {
      const lines = stringify(settings[name].example).split('\n');
      const at = lines.findIndex((text) => /^ *(?:- )?(?:source|means|tagline): /.test(text));
      const text = lines.with(at, `${lines[at] ?? ''}，见 /where/#h-乙`).join('\n');
      expect(reported(HEADINGS, textFile(`settings/${name}.yml`, text))).toEqual([
        `content/settings/${name}.yml ${at + 1}: “/where/#h-乙”：那一页没有这个小标题，读者会停在页头`,
      ]);
    },
  );

  test('ignores addresses of other websites', () => {
    const page = entryFile('pages', 'from', { summary: '见 https://example.cn/where/#h-乙' });
    expect(reported(HEADINGS, page)).toEqual([]);
  });
});
