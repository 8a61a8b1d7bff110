import { daysBetween, dayOf, toShanghaiDate } from '../../src/values/dates.ts';
import { isPublished, publicationOf } from '../../src/values/published.ts';
import type { Fields } from '../../src/model/fields/index.ts';

type Values = Record<string, unknown>;

interface State {
  /** What the filter and the card say. */
  label: string;
  /** Fields that an entry must be able to have for the state to make sense. */
  needs: readonly string[];
  isIn: (values: Values, today: string) => boolean;
  /** Whether a card says it: what is usual needs no sign. */
  onCard: boolean;
}

/** Days before the end of an offer at which it “expires soon”; 内容体检 says the same. */
const SOON = 30;

/** States of an entry that depend on today, which Decap’s filters, patterns of a field’s value, cannot tell. */
export const STATES: Readonly<Record<string, State>> = {
  published: {
    label: '已发布',
    needs: ['draft'],
    isIn: (values, today) => isPublished(publicationOf(values), today),
    onCard: false,
  },
  waiting: {
    label: '还没到发布日期',
    needs: ['publishDate'],
    isIn: (values, today) => values['draft'] !== true && isAfter(values['publishDate'], today),
    onCard: true,
  },
  expiring: {
    label: `${SOON} 天内到期`,
    needs: ['validUntil'],
    isIn: ({ validUntil }, today) =>
      isDay(validUntil) && validUntil >= today && daysBetween(today, validUntil) <= SOON,
    onCard: true,
  },
  expired: {
    label: '已过期',
    needs: ['validUntil'],
    isIn: ({ validUntil }, today) => isDay(validUntil) && validUntil < today,
    onCard: true,
  },
  reviewDue: {
    label: '该核对了',
    needs: ['reviewBy'],
    isIn: ({ reviewBy }, today) => isDay(reviewBy) && reviewBy <= today,
    onCard: true,
  },
};

const PREFIX = 'state-';

/** Filters by state that a collection with these fields has, for Decap’s configuration. */
export function stateFilters(fields: Fields): { label: string; field: string; pattern: string }[] {
  return Object.entries(STATES)
    .filter(([, { needs }]) => needs.every((name) => name in fields))
    .map(([name, { label }]) => ({ label, field: PREFIX + name, pattern: 'true' }));
}

/** What a filter compares with its pattern where it is one by state: `true` or `false`; else undefined. */
export function stateValue(field: string, values: { toJS(): Values }): string | undefined {
  const state = field.startsWith(PREFIX) ? STATES[field.slice(PREFIX.length)] : undefined;
  return state && String(state.isIn(values.toJS(), toShanghaiDate(new Date())));
}

/** What a card says of an entry besides its title: its states, then a choice and a day, `示例 · 已过期 · 餐饮 · 2026-11-20`. */
export function cardFacts(fields: Fields, values: Values, now: Date): string[] {
  const today = toShanghaiDate(now);
  const states = Object.values(STATES).filter(
    ({ onCard, needs, isIn }) =>
      onCard && needs.every((name) => name in fields) && isIn(values, today),
  );
  const [choice, field] = Object.entries(fields).find(([, { kind }]) => kind === 'select') ?? [];
  const chosen = choice === undefined ? undefined : field?.choices?.[String(values[choice])];
  const day = usualDate(fields)
    .map((name) => values[name])
    .find(isDay);
  return [
    ...(values['sample'] === true ? ['示例'] : []),
    ...states.map(({ label }) => label),
    ...(chosen === undefined ? [] : [chosen]),
    ...(day === undefined ? [] : [dayOf(day)]),
  ];
}

/** The fields by which a collection is dated, the telling one first: when something happens, ends, or came out. */
export function usualDate(fields: Fields): string[] {
  return ['start', 'publishDate', 'lastReviewed'].filter((name) => name in fields);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
}

function isAfter(value: unknown, today: string): boolean {
  return isDay(value) && value > today;
}
