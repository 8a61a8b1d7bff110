/** What becomes of a document. */
export type State =
  /** Taken as it is. */
  | 'taken'
  /** Taken with something changed or left elsewhere. */
  | 'changed'
  /** Taken as a draft: somebody has to look. */
  | 'person'
  | 'refused'
  /** Moved in before, and nothing is new. */
  | 'same'
  /** Moved in before, and edited since: not touched. */
  | 'edited'
  /** Moved in before, and deleted since: not taken again. */
  | 'deleted';

export const STATES: Readonly<Record<State, string>> = {
  taken: '收',
  changed: '收，有改动',
  person: '收成草稿，要人看',
  refused: '不收',
  same: '收过了，没有变',
  edited: '收过了，有人改过，没有动',
  deleted: '收过了，已经删掉，没有再收',
};

export interface Outcome {
  key: string;
  state: State;
  /** Path of the entry, `/essays/x/`. */
  href?: string;
  title?: string;
  /** What was wrong or changed. */
  notes: readonly string[];
}
