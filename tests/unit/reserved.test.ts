import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { content } from '../../src/integrations/content.ts';
import { SLUG_PATTERN } from '../../src/model/fields/slug.ts';
import { RESERVED_SLUGS } from '../../src/collections/places.ts';

/** First path segments that a page could take. */
const segments = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isFile() ? entry.name.replace(/\.(?:astro|mdx)$/, '') : entry.name))
    .filter((name) => SLUG_PATTERN.test(name) && name !== 'index');

describe('the site’s own addresses are reserved', () => {
  test.each(['src/pages', 'public'])('those in %s/', (folder) => {
    expect(segments(folder).length).toBeGreaterThan(1);
    expect(RESERVED_SLUGS).toEqual(expect.arrayContaining(segments(folder)));
  });
});

describe('two pages with one address', () => {
  const behaviourOf = (command: 'build' | 'dev') => {
    const changes: object[] = [];
    const setup = content().hooks['astro:config:setup'] as unknown as (options: object) => void;
    setup({ command, updateConfig: (change: object) => changes.push(change) });
    return changes;
  };

  test('fail a build, but not the dev server', () => {
    expect(behaviourOf('build')).toEqual([{ prerenderConflictBehavior: 'error' }]);
    expect(behaviourOf('dev')).toEqual([]);
  });
});
