import { type CollectionName, collections, collectionNames } from '../collections/index.ts';
import { TOP } from '../collections/places.ts';
import type { Content, ContentFile } from '../content-format/content-file.ts';
import { type Step, stepOf } from './step.ts';

/** Pages that every site needs are rewritten, not deleted. */
export const SAMPLE_COLLECTIONS: readonly CollectionName[] = collectionNames.filter(
  (name) => name !== TOP,
);

export interface SamplesOf {
  collection: CollectionName;
  /** The entries marked 示例. */
  files: readonly ContentFile[];
}

/** The entries that are made up, by collection; collections without any are left out. */
export function samplesIn({ files }: Pick<Content, 'files'>): SamplesOf[] {
  const all = [...files.values()].filter(({ data }) => data?.['sample'] === true);
  return SAMPLE_COLLECTIONS.map((collection) => ({
    collection,
    files: all.filter(({ path }) => path.startsWith(`content/${collection}/`)),
  })).filter((found) => found.files.length > 0);
}

export function sampleStep(content: Content): Step {
  const found = samplesIn(content);
  if (found.length === 0) return stepOf('samples', ['示例都清掉了。']);
  return stepOf(
    'samples',
    [],
    found.map(({ collection, files }) => ({
      text: `${collections[collection].label}：${files.length} 条是示例`,
    })),
  );
}
