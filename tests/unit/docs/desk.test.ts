import { test } from 'vitest';
import { mergeEntry } from '../../../admin/conflict/merge-entry.ts';
import { valuesOf } from '../../../admin/content/formats.ts';
import { normaliseEntry } from '../../../admin/content/save.ts';
import { collections } from '../../../src/collections/index.ts';
import { writeContent } from '../../../src/content-format/write-content.ts';
import { ExamplePage, json } from './examples-kit.ts';

const PATH = 'content/merchants/chen-guang-shu-dian.md';
const { fields } = collections.merchants;

/** The differing lines of two texts with the same number of lines. */
function changedLines(before: string, after: string): string {
  const lines = after.split('\n');
  return before
    .split('\n')
    .flatMap((line, at) => (line === lines[at] ? [] : [`- ${line}`, `+ ${lines[at] ?? ''}`]))
    .join('\n');
}

test('the save in docs/architecture/desk.md writes what the page shows', async () => {
  const page = new ExamplePage('desk.md');
  const base = page.given('base');
  const typed = JSON.parse(page.given('typed')) as Record<string, unknown>;
  const started = valuesOf(PATH, base);
  const mine = await normaliseEntry(
    collections.merchants,
    { ...started, ...typed },
    { isNew: false, slugs: [String(started['slug'])] },
  );
  const colleague = JSON.parse(page.given('colleague')) as Record<string, unknown>;
  const theirs = writeContent(PATH, base, { ...started, ...colleague }, fields);
  const merged = mergeEntry(started, valuesOf(PATH, theirs), mine);
  await page.shows({
    normalised: await json(
      Object.fromEntries(Object.keys(typed).map((name) => [name, mine[name]])),
    ),
    alone: changedLines(base, writeContent(PATH, base, mine, fields)),
    merged: changedLines(base, writeContent(PATH, theirs, merged.values, fields)),
    collisions: await json({ isCollided: merged.isCollided, collisions: merged.collisions }),
  });
});
