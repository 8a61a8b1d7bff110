import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import type { Asked } from './asked-lines.ts';

/** Search data that editors maintain. */
export interface TaughtWords {
  synonyms: readonly SynonymGroup[];
  /** Sample queries for the entries; none by default. */
  asked?: Asked;
}
