import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import type { Asked } from './asked-lines.ts';

/** What editors teach the search. */
export interface TaughtWords {
  synonyms: readonly SynonymGroup[];
  /** Sample queries for the entries; none by default. */
  asked?: Asked;
}
