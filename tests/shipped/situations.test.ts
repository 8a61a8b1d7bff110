import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../src/check/numbers.ts';
import { collections, schemaFor, settings } from '../../src/collections/index.ts';
import { parseFrontMatter, parseYaml } from '../../src/content-format/front-matter.ts';
import { paraphraseOf } from '../../src/law/law-marks.ts';
import { picturePath } from '../../src/model/fields/index.ts';
import { type LimitId, limitOf } from '../../src/rights/limits/by-id.ts';

const { situations } = collections;
const context = { image: picturePath };
const read = (path: string) => readFileSync(path, 'utf8');
const { laws } = schemaFor(settings.laws, context).parse(
  parseYaml(read('content/settings/laws.yml')),
);
const entries = readdirSync(situations.folder).map((name) =>
  schemaFor(situations, context).parse(parseFrontMatter(read(`${situations.folder}/${name}`)).data),
);
type Step = (typeof entries)[number]['steps'][number];

const steps = entries.flatMap(({ title, steps: all }) =>
  all.map((step) => [`${title}：${step.title}`, step] as const),
);
const saysOf = ({ does, refused = '' }: Step) => [...does, refused].join('');
const paraphrasesOf = ({ citations = [] }: Step) =>
  citations.map(({ law: id, article }) => {
    const law = laws.find((candidate) => candidate.id === id);
    return (law && paraphraseOf(law, article)?.says) ?? '';
  });

test('至少十六种情形，每一种不止一步，都有大家的问法', () => {
  expect(entries.length).toBeGreaterThanOrEqual(16);
  for (const { title, steps: all, asked = [] } of entries) {
    expect([title, all.length > 2]).toEqual([title, true]);
    expect([title, asked.length > 2]).toEqual([title, true]);
  }
});

describe.each(steps)('%s', (_name, step) => {
  test('说到“应当、必须、不得”的，有依据', () => {
    const says = saysOf(step);
    const isStatement = /应当|必须|不得/.test(says) || numbersIn(says).length > 0;
    const isGrounded =
      (step.citations ?? []).length > 0 ||
      (step.unverified ?? []).length > 0 ||
      step.limit !== undefined;
    expect(isStatement && !isGrounded ? says : '').toBe('');
  });

  test('没有所引条文里没有的数字', () => {
    const known = new Set(paraphrasesOf(step).flatMap((says) => numbersIn(says)));
    expect(numbersIn(saysOf(step)).filter((number) => !known.has(number))).toEqual([]);
  });
});

test('没有期限可算的，也说清楚为什么', () => {
  const limits = steps.flatMap(([, { limit }]) => limit ?? []) as LimitId[];
  expect(limits.length).toBeGreaterThan(20);
  for (const id of limits) {
    const limit = limitOf(id);
    expect('period' in limit || limit.says.length > 0).toBe(true);
  }
});
