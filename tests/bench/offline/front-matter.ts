import { type CollectionName, collections } from '../../../src/collections/index.ts';
import type { Random } from '../search/random.ts';

/** Fields of an example that a generated entry omits or replaces. */
const LEFT_OUT: readonly string[] = 'title slug body cover photos sample draw'.split(' ');

/** Fields that take the entry's own first words, and how many. */
const OWN_WORDS = { answer: 70, summary: 60, offer: 40, place: 12, conditions: 30 };

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * Front matter of a generated entry without title and slug: its collection's example with choices, days and words of
 * its own.
 */
export function frontMatter(
  name: CollectionName,
  text: string,
  random: Random,
): Record<string, unknown> {
  const { example, fields } = collections[name];
  const kept = Object.entries(example).filter(([key]) => !LEFT_OUT.includes(key));
  const values: Record<string, unknown> = Object.fromEntries(kept);
  for (const key of Object.keys(values)) {
    const field: unknown = (fields as Record<string, unknown>)[key];
    const choices = Object.keys((field as { choices?: object }).choices ?? {});
    if (choices.length > 0 && key !== 'status' && typeof values[key] === 'string')
      values[key] = random.pick(choices);
  }
  for (const [key, length] of Object.entries(OWN_WORDS)) {
    if (key in values) values[key] = text.slice(0, length);
  }
  if (name === 'performances') values['troupe'] = 'acappella';
  return { ...values, ...days(name, random) };
}

function days(name: CollectionName, random: Random): Record<string, unknown> {
  const day = (year: number) =>
    `${year}-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}`;
  if (name === 'essays') return { publishDate: day(random.between(2019, 2025)) };
  if (name === 'merchants') return { validFrom: day(2025), validUntil: day(2027) };
  if (name === 'activities' || name === 'performances') {
    const date = day(random.between(2019, 2027));
    return {
      start: `${date}T09:00:00+08:00`,
      end: `${date}T17:00:00+08:00`,
      signUpBy: date,
    };
  }
  if (name === 'pages') return { order: random.between(10, 90) };
  return {};
}
