import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import type { Asked } from './asked-lines.ts';

/** What editors teach the search. */
export interface TaughtWords {
  synonyms: readonly SynonymGroup[];
  /** How people ask for the entries; none where it is left out. */
  asked?: Asked;
}
