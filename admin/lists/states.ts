import { daysBetween, dayOf, toShanghaiDate } from '../../src/values/dates.ts';
import { isPublished, publicationOf } from '../../src/values/published.ts';
import { dateOf } from '../../src/collections/define.ts';
import { type CollectionName, collections, isCollectionName } from '../../src/collections/index.ts';
import type { Fields } from '../../src/model/fields/index.ts';

type Values = Record<string, unknown>;

interface State {
  /** The label in the filter and on the card. */
  label: string;
  /**
   * The collection's field that the state depends on; undefined or none of its fields if the collection has no such
   * state.
   */
  field: (collection: CollectionName) => string | undefined;
  /** `value`: the value of that field. */
  isIn: (value: unknown, today: string, values: Values) => boolean;
  /** Whether a card shows it: the usual state needs no label. */
  onCard: boolean;
}

/** Days before the end of an offer at which it “expires soon”; 内容体检 uses the same number. */
const SOON = 30;

const holdsUntil = (name: CollectionName) => collections[name].site.holdsUntil;

/**
 * States of an entry that depend on today. Decap’s filters match patterns against a field’s value and cannot express
 * them.
 */
const STATES: Readonly<Record<string, State>> = {
  published: {
    label: '已发布',
    field: () => 'draft',
    isIn: (_draft, today, values) => isPublished(publicationOf(values), today),
    onCard: false,
  },
  waiting: {
    label: '还没到发布日期',
    field: () => 'publishDate',
    isIn: (day, today, { draft }) => draft !== true && isDay(day) && day > today,
    onCard: true,
  },
  expiring: {
    label: `${SOON} 天内到期`,
    field: holdsUntil,
    isIn: (day, today) => isDay(day) && day >= today && daysBetween(today, day) <= SOON,
    onCard: true,
  },
  expired: {
    label: '已过期',
    field: holdsUntil,
    isIn: (day, today) => isDay(day) && day < today,
    onCard: true,
  },
  reviewDue: {
    label: '该核对了',
    field: (name) => collections[name].site.review?.next,
    isIn: (day, today) => isDay(day) && day <= today,
    onCard: true,
  },
};

const PREFIX = 'state-';

/** The field that a state depends on in a collection; undefined if it has no such state. */
function fieldIn(name: CollectionName, state: State): string | undefined {
  const field = state.field(name);
  return field !== undefined && Object.hasOwn(collections[name].fields, field) ? field : undefined;
}

const isIn = (name: CollectionName, state: State, values: Values, today: string): boolean => {
  const field = fieldIn(name, state);
  return field !== undefined && state.isIn(values[field], today, values);
};

/** A collection's filters by state, for Decap’s configuration. */
export function stateFilters(
  name: CollectionName,
): { label: string; field: string; pattern: string }[] {
  return Object.entries(STATES)
    .filter(([, state]) => fieldIn(name, state) !== undefined)
    .map(([key, { label }]) => ({ label, field: PREFIX + key, pattern: 'true' }));
}

/** The value that a filter by state compares with its pattern: `true` or `false`; undefined for other filters. */
export function stateValue(
  collection: string,
  field: string,
  values: { toJS(): Values },
): string | undefined {
  const state = field.startsWith(PREFIX) ? STATES[field.slice(PREFIX.length)] : undefined;
  if (!state || !isCollectionName(collection)) return undefined;
  return String(isIn(collection, state, values.toJS(), toShanghaiDate(new Date())));
}

/** The facts that a card shows besides the title: states, then a choice and a day, `示例 · 已过期 · 餐饮 · 2026-11-20`. */
export function cardFacts(name: CollectionName, values: Values, now: Date): string[] {
  const today = toShanghaiDate(now);
  const { site, ...model } = collections[name];
  const fields: Fields = model.fields;
  const states = Object.values(STATES).filter(
    (state) => state.onCard && isIn(name, state, values, today),
  );
  const [choice, field] = Object.entries(fields).find(([, { kind }]) => kind === 'select') ?? [];
  const chosen = choice === undefined ? undefined : field?.choices?.[String(values[choice])];
  const day = dateOf(site, values);
  return [
    ...(values['sample'] === true ? ['示例'] : []),
    ...states.map(({ label }) => label),
    ...(chosen === undefined ? [] : [chosen]),
    ...(isDay(day) ? [dayOf(day)] : []),
  ];
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
}
