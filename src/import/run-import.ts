import { join } from 'node:path';
import { settings as settingsModels } from '../collections/index.ts';
import { readBody } from '../check/read-bodies.ts';
import { readText, removeUnfinished } from '../system/files.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { type Source, isRefused } from './article.ts';
import { type Run, importArticle } from './import-article.ts';
import type { Outcome } from './outcome.ts';
import { makePlan } from './plan.ts';
import type { FetchPicture } from './write/library.ts';
import { Ledger } from './write/ledger.ts';
import { MediaLibrary } from './write/media-library.ts';
import { readSiteEntries } from './write/site-entries.ts';
import type { Defaults } from './write/to-entry.ts';

export interface ImportOptions {
  /** The content folder. */
  root: string;
  /** Writes; else only tells. */
  apply: boolean;
  /** Without it, pictures on other hosts stay there. */
  fetchPicture?: FetchPicture | undefined;
  defaults: Defaults;
  /** Called for each document, in order. */
  tell: (outcome: Outcome) => void;
  /** Called before each document. */
  progress: (done: number, total: number) => void;
}

/**
 * Moves a source in: goes through it once for addresses and once for texts, so that memory does not grow with its
 * texts. Articles that link to one that stays hidden are written a second time, without that link.
 */
export async function runImport(source: Source, options: ImportOptions): Promise<void> {
  const { root, apply, defaults, fetchPicture, tell, progress } = options;
  const today = toShanghaiDate(new Date());
  if (apply) await removeUnfinished(root);
  const ledger = await Ledger.open(root);
  const site = await readSiteEntries(root, today);
  const plan = await makePlan(source, ledger, site);
  const hidden = new Set<string>();
  const settingsText = await readText(join(root, 'settings', 'site.yml'));
  const run: Run = {
    ...{ root, plan, ledger, defaults, today, index: plan.index, origins: source.origins },
    writes: apply,
    library: new MediaLibrary(join(root, 'media'), apply, ledger.media),
    fetchPicture,
    hrefOf(entry) {
      if (hidden.has(entry)) return undefined;
      const known = site.get(entry);
      if (known) return known.isPublished ? known.href : undefined;
      return `/${entry}/`;
    },
    settings:
      settingsText === undefined
        ? undefined
        : { path: settingsModels.site.path, isLink: false, text: settingsText },
    read: readBody,
  };
  const linkedBy = new Map<string, Set<string>>();
  let done = 0;
  for await (const item of source.items()) {
    progress(done, plan.slugs.size);
    if (isRefused(item)) {
      tell({ key: item.key, state: 'refused', notes: [item.refused] });
      continue;
    }
    const { outcome, entry, isShown, linked } = await importArticle(item, run);
    tell(outcome);
    done += 1;
    if (entry !== undefined && !isShown) hidden.add(entry);
    // Entries of earlier runs that nobody touched keep their state in `site`.
    for (const target of linked)
      if (!site.has(target))
        linkedBy.set(target, (linkedBy.get(target) ?? new Set()).add(item.listed.key));
  }
  const again = new Set(
    [...linkedBy].flatMap(([target, keys]) => (hidden.has(target) ? [...keys] : [])),
  );
  if (!apply || again.size === 0) return;
  for await (const item of source.items())
    if (!isRefused(item) && again.has(item.listed.key)) await importArticle(item, run);
}
