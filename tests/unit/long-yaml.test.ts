import { stringify } from 'yaml';
import * as yaml from 'yaml';
import { beforeEach, expect, test, vi } from 'vitest';
import { ContentFile, contentOf } from '../../src/content-format/content-file.ts';
import { checkSave } from '../../src/check/save-check.ts';
import { readBody } from '../../src/check/body.ts';
import { parseYaml } from '../../src/content-format/front-matter.ts';
import { settings } from '../../src/collections/index.ts';

vi.mock('yaml', { spy: true });
beforeEach(() => vi.clearAllMocks());

const { path } = settings.laws;

/** Statutes of more than 4,000 characters; `first` is the first one's reminder. */
function statutes(first: string): string {
  const [example] = (settings.laws.example as { laws: object[] }).laws;
  const laws = Array.from({ length: 40 }, (_, index) => ({
    ...structuredClone(example),
    id: `law-${index}`,
    note: index === 0 ? first : '',
  }));
  return stringify({ laws });
}

/** How often each text has been parsed. */
function parsed(...texts: string[]): number[] {
  const calls = vi.mocked(yaml.parseDocument).mock.calls.map(([text]) => text);
  return texts.map((text) => calls.filter((call) => call === text).length);
}

test('parses the old and the new text of long statutes once each when saving', async () => {
  const [before, after] = [statutes('一'), statutes('二')];
  const content = contentOf([[path, before]], []);
  await checkSave(new ContentFile(path, after), content, () => Promise.resolve(readBody));
  parseYaml(before);
  parseYaml(after);
  expect(parsed(before, after)).toEqual([1, 1]);
});

test('a change of the parsed data does not affect the next caller', () => {
  const text = statutes('三');
  const first = parseYaml(text);
  const read = structuredClone(first);
  (first['laws'] as object[]).length = 0;
  expect(parseYaml(text)).toEqual(read);
});

test('reports the line of an error each time', () => {
  const text = `${statutes('四')}laws: []\n`;
  const lines = text.split('\n').length - 1;
  for (const firstLine of [1, 2])
    expect(() => parseYaml(text, firstLine)).toThrow(
      expect.objectContaining({ line: lines + firstLine - 1 }),
    );
});
