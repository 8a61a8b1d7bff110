import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as astro from '../../../src/publish/astro-insides.ts';
import { KNOWN_ASTRO, installedAstro } from '../../../src/publish/render-kept.ts';
import { collections } from '../../../src/content.config.ts';
import { collectionNames } from '../../../src/collections/index.ts';

// `npm run trial:incremental` shows that sites are the same; this, that they are rendered so at all.
describe('a build without Vite', () => {
  test('knows the insides of the Astro that is installed; with another, Astro builds', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies['astro']).toBe(KNOWN_ASTRO);
    expect(installedAstro()).toBe(KNOWN_ASTRO);
  });

  test('finds all parts of Astro that it uses', () => {
    expect(Object.values(astro).map((part) => typeof part)).toEqual(
      Object.keys(astro).map(() => 'function'),
    );
  });

  test('loads the collections as Astro does', () => {
    expect(Object.keys(collections)).toEqual(expect.arrayContaining([...collectionNames]));
    for (const collection of Object.values(collections))
      expect(collection).toMatchObject({
        type: 'content_layer',
        loader: { name: 'content-loader' },
      });
  });
});
