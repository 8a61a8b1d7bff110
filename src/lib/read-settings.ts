import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EntryData, schemaFor, settings } from '../model/index.ts';
import { picturePath } from '../model/fields/index.ts';
import { parseYaml } from '../model/front-matter.ts';
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

/** The statutes in `content/settings/laws.yml`; throws like {@link readSite}. */
export function readLaws(root: string): Law[] {
  const text = readFileSync(join(root, 'settings', 'laws.yml'), 'utf8');
  return schemaFor(settings.laws, { image: picturePath }).parse(parseYaml(text)).laws;
}

/** Where the site is published: `SITE_URL` and `SITE_BASE` win over the settings. */
export function siteAddress(site: Pick<Site, 'url' | 'base'>): { url: string; base: string } {
  const base = process.env['SITE_BASE'] ?? site.base;
  return { url: process.env['SITE_URL'] ?? site.url, base: `/${base}/`.replace(/\/{2,}/g, '/') };
}
