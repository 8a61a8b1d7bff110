import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type EntryData, type SettingsModel, schemaFor, settings } from '../collections/index.ts';
import { type Fields, picturePath } from '../model/fields/index.ts';
import { parseYaml } from '../content-format/front-matter.ts';
import { toBasePath } from '../values/base-path.ts';
import { readVariable } from './environment.ts';
import type { SynonymGroup } from '../model/settings/synonyms.ts';
import type { Term } from '../law/glossary.ts';
import type { Law } from '../law/laws.ts';

type Site = EntryData<typeof settings.site>;

/**
 * Reads `content/settings/site.yml` before Astro runs (its own configuration depends on it). Throws
 * if the file is missing or invalid, which the content check has reported before.
 */
export function readSite(root: string): Site {
  const text = readFileSync(join(root, 'settings', 'site.yml'), 'utf8');
  return schemaFor(settings.site, { image: picturePath }).parse(parseYaml(text));
}

/**
 * A cached reader of a settings file. It reads the file again after a change; while the file is
 * invalid, it returns the last valid value. Throws if there is none.
 */
function settingReader<F extends Fields, Value>(
  root: string,
  model: SettingsModel<F>,
  pick: (data: EntryData<SettingsModel<F>>) => Value,
): () => Value {
  const file = join(root, 'settings', `${model.name}.yml`);
  const schema = schemaFor(model, { image: picturePath });
  let good: { changed: number; value: Value } | undefined;
  return () => {
    const changed = statSync(file).mtimeMs;
    if (good?.changed === changed) return good.value;
    try {
      good = { changed, value: pick(schema.parse(parseYaml(readFileSync(file, 'utf8')))) };
    } catch (error) {
      if (!good) throw error;
    }
    return good.value;
  };
}

/** A {@link settingReader} of the statutes in `content/settings/laws.yml`. */
export const lawsReader = (root: string): (() => readonly Law[]) =>
  settingReader(root, settings.laws, ({ laws }) => laws);

/** A {@link settingReader} of the words in `content/settings/glossary.yml`. */
export const glossaryReader = (root: string): (() => readonly Term[]) =>
  settingReader(root, settings.glossary, ({ terms = [] }) => terms);

/**
 * Reads `content/settings/synonyms.yml` for the search's index. Throws if the file is missing or
 * invalid.
 */
export function readSynonyms(root: string): SynonymGroup[] {
  const text = readFileSync(join(root, 'settings', 'synonyms.yml'), 'utf8');
  const { groups } = schemaFor(settings.synonyms, { image: picturePath }).parse(parseYaml(text));
  return groups.map(({ words, narrower = [] }) => ({ words, narrower }));
}

/**
 * {@link readSynonyms} with a fallback: while the file is invalid, the last valid groups are used,
 * else none.
 */
export function synonymsReader(root: string): () => readonly SynonymGroup[] {
  let good: readonly SynonymGroup[] = [];
  return () => {
    try {
      good = readSynonyms(root);
    } catch {
      // The content check reports the error.
    }
    return good;
  };
}

/** The published address: `SITE_URL` and `SITE_BASE` override the settings. */
export function siteAddress(site: Pick<Site, 'url' | 'base'>): { url: string; base: string } {
  const base = readVariable('SITE_BASE') ?? site.base;
  return { url: readVariable('SITE_URL') ?? site.url, base: toBasePath(base) };
}

/**
 * The published address of the site of a content folder, with its base path. Throws like
 * {@link readSite}.
 */
export function publishedAt(root: string): URL {
  const { url, base } = siteAddress(readSite(root));
  return new URL(base, url);
}
