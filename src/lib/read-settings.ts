import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type EntryData, schemaFor, settings } from '../model/index.ts';
import { picturePath } from '../model/fields/index.ts';
import { parseYaml } from '../model/front-matter.ts';
import { toBasePath } from './base-path.ts';
import { readVariable } from './environment.ts';
import type { SynonymGroup } from '../search/head.ts';
import type { Law } from './laws.ts';

type Site = EntryData<typeof settings.site>;

/**
 * Reads `content/settings/site.yml` before Astro runs (its own configuration depends on it).
 * Throws where the file is missing or faulty; the content check has told the faults by then.
 */
export function readSite(root: string): Site {
  const text = readFileSync(join(root, 'settings', 'site.yml'), 'utf8');
  return schemaFor(settings.site, { image: picturePath }).parse(parseYaml(text));
}

/**
 * A reader of the statutes in `content/settings/laws.yml`. It reads the file again when it has changed;
 * while the file is faulty, the last good list serves. Throws where there has been none.
 */
export function lawsReader(root: string): () => readonly Law[] {
  const file = join(root, 'settings', 'laws.yml');
  const schema = schemaFor(settings.laws, { image: picturePath });
  let good: { changed: number; laws: readonly Law[] } | undefined;
  return () => {
    const changed = statSync(file).mtimeMs;
    if (good?.changed === changed) return good.laws;
    try {
      good = { changed, laws: schema.parse(parseYaml(readFileSync(file, 'utf8'))).laws };
    } catch (error) {
      if (!good) throw error;
    }
    return good.laws;
  };
}

/** Reads `content/settings/synonyms.yml` for the search's index. Throws where the file is missing or faulty. */
export function readSynonyms(root: string): SynonymGroup[] {
  const text = readFileSync(join(root, 'settings', 'synonyms.yml'), 'utf8');
  const { groups } = schemaFor(settings.synonyms, { image: picturePath }).parse(parseYaml(text));
  return groups.map(({ words, narrower = [] }) => ({ words, narrower }));
}

/** {@link readSynonyms} again and again; while the file is faulty, the last good groups serve, else none. */
export function synonymsReader(root: string): () => readonly SynonymGroup[] {
  let good: readonly SynonymGroup[] = [];
  return () => {
    try {
      good = readSynonyms(root);
    } catch {
      // The content check tells the fault.
    }
    return good;
  };
}

/** Where the site is published: `SITE_URL` and `SITE_BASE` win over the settings. */
export function siteAddress(site: Pick<Site, 'url' | 'base'>): { url: string; base: string } {
  const base = readVariable('SITE_BASE') ?? site.base;
  return { url: readVariable('SITE_URL') ?? site.url, base: toBasePath(base) };
}

/** The address that the site of a content folder is published at, with its base path. Throws as {@link readSite}. */
export function publishedAt(root: string): URL {
  const { url, base } = siteAddress(readSite(root));
  return new URL(base, url);
}
