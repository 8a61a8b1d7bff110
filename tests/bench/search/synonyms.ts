import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '../../../src/content-format/front-matter.ts';
import type { SynonymGroup } from '../../../src/model/settings/synonyms.ts';
import { FULL_CONTENT } from '../../full-site.ts';

const SHIPPED = join(FULL_CONTENT, 'settings/synonyms.yml');

/** The groups of synonyms in `file`, otherwise the shipped ones, otherwise none. Throws if `file` cannot be parsed. */
export async function readSynonyms(file?: string): Promise<readonly SynonymGroup[]> {
  if (file === undefined && !existsSync(SHIPPED)) return [];
  const path = file ?? SHIPPED;
  const { groups } = parseYaml(await readFile(path, 'utf8'));
  if (!Array.isArray(groups))
    throw new Error(`${path}: groups: found ${typeof groups}, expected a list`);
  return groups.map((group: unknown, index) => toGroup(group, `${path}: groups ${index + 1}`));
}

function toGroup(group: unknown, place: string): SynonymGroup {
  const { words, narrower = [] } = (group ?? {}) as Record<string, unknown>;
  if (!isTexts(words)) throw new Error(`${place}: words: found no list, expected words`);
  if (!isTexts(narrower)) throw new Error(`${place}: narrower: found no list, expected words`);
  return { words, narrower };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
