import { reviewRule, reviewed } from '../../src/check/review.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { type CollectionName, collections } from '../../src/collections/index.ts';
import type { Fields } from '../../src/model/fields/index.ts';

type Values = Readonly<Record<string, unknown>>;

/** An action that a list offers for an entry, by one press. */
export interface QuickAction {
  /** The button's label. */
  label: string;
  /** The card's message after the action. */
  done: string;
  change: (values: Values, now: Date) => Record<string, string>;
}

/** The states that an editor sets by hand, and the labels of their buttons. */
const SET: Readonly<Record<string, { label: string; done: string }>> = {
  postponed: { label: '延期', done: '已改成延期' },
  cancelled: { label: '取消', done: '已改成取消' },
};

/**
 * The actions that a list offers for an entry in its present state: checked today, postponed, cancelled, or back to as
 * planned.
 */
export function quickActions(collection: CollectionName, values: Values, now: Date): QuickAction[] {
  return [...reviewAction(collection, values, now), ...statusActions(collection, values, now)];
}

function reviewAction(collection: CollectionName, values: Values, now: Date): QuickAction[] {
  const rule = reviewRule(collection);
  if (!rule || values[rule.last] === toShanghaiDate(now)) return [];
  const label = collections[collection].fields satisfies Fields as Fields;
  const verb = label[rule.last]?.label.replace('最近', '') ?? '核对';
  return [
    {
      label: `今天已${verb}`,
      done: `记下了：今天${verb}过`,
      change: (data, moment) => reviewed(collection, data, toShanghaiDate(moment)) ?? {},
    },
  ];
}

function statusActions(collection: CollectionName, values: Values, now: Date): QuickAction[] {
  const fields = collections[collection].fields as Fields;
  const { status, end } = fields;
  const initial = status?.widget('status')['default'];
  if (!end || typeof initial !== 'string' || !isAhead(values['end'], now)) return [];
  const to = (state: string, words: { label: string; done: string }): QuickAction => ({
    ...words,
    change: () => ({ status: state }),
  });
  const isSet = String(values['status']) in SET;
  return [
    ...(isSet ? [to(initial, { label: '照常', done: '已改回照常' })] : []),
    ...Object.entries(SET)
      .filter(([state]) => status?.choices?.[state] && values['status'] !== state)
      .map(([state, words]) => to(state, words)),
  ];
}

function isAhead(end: unknown, now: Date): boolean {
  return typeof end === 'string' && Date.parse(end) > now.getTime();
}
