import { join } from 'node:path';
import { entryPath } from '../collections/places.ts';
import { hashText, readText, writeAtomically } from '../system/files.ts';
import { type Item, refusalOf } from './article.ts';
import { COLLECTION, type Making, makeEntry } from './make-entry.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { Ledger } from './write/ledger.ts';

/** A run: where from, where to, and how. */
export interface Run extends Making {
  /** The content folder. */
  root: string;
  writes: boolean;
  plan: Plan;
  ledger: Ledger;
}

/** What one document became, for the list and for links to it. */
export interface Imported {
  outcome: Outcome;
  /** The id of its entry, `essays/x`; undefined if there is none. */
  entry?: string;
  /** Readers of the site see the entry. */
  isShown: boolean;
  /** Entries to which it links. */
  linked: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Takes one document: reads, converts, checks and, in a run that writes, stores it. */
export async function importArticle(item: Item, run: Run): Promise<Imported> {
  const { key } = item.listed;
  const { plan, ledger, root } = run;
  const slug = plan.slugs.get(key) ?? '';
  const href = entryPath(COLLECTION, slug);
  const file = join(root, COLLECTION, `${slug}.md`);
  const skip = (state: Outcome['state'], notes: string[] = []): Imported => ({
    outcome: { key, state, href, title: item.listed.title, notes },
    entry: `${COLLECTION}/${slug}`,
    isShown: state !== 'refused' && state !== 'deleted',
    linked: NONE,
  });
  const other = plan.taken.get(key);
  if (other !== undefined) return skip('same', [`旧地址已经在 ${other} 里`]);
  const moved = ledger.entries.get(key);
  const before = await readText(file);
  if (moved && before === undefined && !moved.isBegun) return skip('deleted');
  if (moved && before !== undefined && hashText(before) !== moved.hash) return skip('edited');
  try {
    const made = await makeEntry(item, { slug, addresses: plan.addresses.get(key) ?? [] }, run);
    if (made.refused.length > 0) return skip('refused', made.refused);
    const isSame = before !== undefined && made.text === before;
    if (run.writes && !isSame) {
      await ledger.begin(key, slug, made.text);
      await writeAtomically(file, made.text);
      await ledger.record(key, slug, made.text);
    }
    const state = isSame
      ? 'same'
      : made.faults.length > 0
        ? 'person'
        : made.notes.length > 0
          ? 'changed'
          : 'taken';
    const notes = isSame ? [] : [...made.faults, ...made.notes];
    return { ...skip(state, notes), isShown: made.isShown, linked: made.linked };
  } catch (error) {
    return skip('refused', [refusalOf(error).message]);
  }
}
