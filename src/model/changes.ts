import { date, listOf, select, text } from './fields/index.ts';
import type { Rule } from './rule.ts';

/** How much a page changed: what matters to somebody who read it before is major. */
export const CHANGE_KINDS = { minor: '小改', major: '大改' } as const;

/** A change of a page, for readers who come back. */
export interface Change {
  /** A day. */
  date: string;
  kind: keyof typeof CHANGE_KINDS;
  /** What readers should know of it; every major one has it. */
  note?: string | undefined;
}

/** The field of an entry with its changes, in any order. */
export const changes = listOf({
  label: '更新记录',
  required: false,
  itemLabel: '一次更新',
  hint: '错别字不用记；大改会列在“最近更新”里',
  fields: {
    date: date({ label: '哪天改的' }),
    kind: select({
      label: '改了多少',
      options: CHANGE_KINDS,
      hint: '数额、期限、做法变了，或者以前写错了，是大改',
    }),
    note: text({
      label: '告诉读者改了什么',
      max: 120,
      multiline: true,
      required: false,
      hint: '大改必须写，例如 产假天数改成98天，以前写的90天不对',
    }),
  },
});

/** A major change without a note would only worry those who read the page before. */
export const majorHasNote: Rule<{ changes?: readonly Change[] | undefined }> = {
  code: 'major-without-note',
  field: 'changes',
  message: '“大改”都要写“告诉读者改了什么”',
  holds: ({ changes: all = [] }) =>
    all.every(({ kind, note }) => kind !== 'major' || note !== undefined),
};

/**
 * The changes up to a day, latest first; of one day, the one that stands last in the list. Those of a
 * later day are written in advance.
 */
export const changesUntil = <C extends { date: string }>(day: string, all: readonly C[]): C[] =>
  all
    .filter(({ date: changed }) => changed <= day)
    .reverse()
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
