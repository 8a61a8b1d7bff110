import type { CMS } from 'decap-cms-core';
import type { Drafts } from '../forms/draft.ts';
import { type DraftEntry, readDraft } from './form/draft.ts';

/** Routes every save through `content/save.ts`. `isForReview`: saves are drafts first. */
export function registerHooks(cms: CMS, drafts: Drafts, isForReview: boolean): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: async (event) => {
      const entry = event.entry as unknown as DraftEntry;
      const data = entry.get('data');
      return data.clear().merge(await drafts.prepare(readDraft(entry), isForReview));
    },
  });
}
