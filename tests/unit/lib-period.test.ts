import { describe, expect, test, vi } from 'vitest';
import {
  type Period,
  type PeriodKind,
  isPeriodKind,
  phaseLabel,
  phaseOf,
} from '../../src/values/period.ts';
import { isPublished } from '../../src/values/published.ts';
import { startFreshness } from '../../src/client/page/freshness.ts';

const at = (moment: string) => new Date(moment);
const offer: Period = { kind: 'offer', starts: '2026-09-01', ends: '2026-12-31' };

describe('offers, by the day in Shanghai', () => {
  test.each([
    ['2026-08-31T23:59:59.999+08:00', '还没开始'],
    ['2026-09-01T00:00:00.000+08:00', '有效'],
    ['2026-12-01T23:59:59.999+08:00', '有效'],
    ['2026-12-02T00:00:00.000+08:00', '即将到期'],
    ['2026-12-31T23:59:59.999+08:00', '即将到期'],
    ['2027-01-01T00:00:00.000+08:00', '已过期'],
  ])('%s: %s', (now, label) => {
    expect(phaseLabel(offer, at(now))).toBe(label);
  });

  test('an offer without a first day has always been valid', () => {
    expect(phaseOf({ kind: 'offer', ends: '2026-12-31' }, at('2000-01-01T00:00:00Z'))).toBe(
      'during',
    );
  });
});

describe('activities and performances, by the clock', () => {
  const [starts, ends] = ['2026-12-30T14:00:00+08:00', '2026-12-30T16:00:00+08:00'];

  test.each<[string, PeriodKind, string]>([
    ['2026-12-30T13:59:59.999+08:00', 'event', '预告'],
    ['2026-12-30T14:00:00.000+08:00', 'event', '进行中'],
    ['2026-12-30T16:00:00.000+08:00', 'event', '进行中'],
    ['2026-12-30T16:00:00.001+08:00', 'event', '已结束'],
    ['2026-12-30T05:59:59.999Z', 'performance', '预告'],
    ['2026-12-30T06:00:00.000Z', 'performance', '正在演出'],
    ['2026-12-30T08:00:00.001Z', 'performance', '已演'],
  ])('%s, %s: %s', (now, kind, label) => {
    expect(phaseLabel({ kind, starts, ends }, at(now))).toBe(label);
  });

  test.each([
    ['2026-12-30T23:59:59.999+08:00', '报名中'],
    ['2026-12-31T00:00:00.000+08:00', '报名已截止'],
  ])('sign-up is open to the end of its last day: %s %s', (now, label) => {
    expect(phaseLabel({ kind: 'signUp', ends: '2026-12-30' }, at(now))).toBe(label);
  });
});

test.each([
  ['offer', true],
  ['constructor', false],
  ['', false],
  [undefined, false],
])('%j is a kind of period: %j', (value, known) => {
  expect(isPeriodKind(value)).toBe(known);
});

describe('what is published', () => {
  test.each([
    ['undated', { draft: false }, true],
    ['yesterday', { draft: false, publishDate: '2026-11-21' }, true],
    ['today', { draft: false, publishDate: '2026-11-22' }, true],
    ['tomorrow', { draft: false, publishDate: '2026-11-23' }, false],
    ['draft', { draft: true }, false],
    ['draft whose day has come', { draft: true, publishDate: '2026-11-21' }, false],
  ])('%s: %j', (_, entry, visible) => {
    expect(isPublished(entry, '2026-11-22')).toBe(visible);
  });
});

describe('pages opened long after they were built', () => {
  /** A minimal page: elements with `data-` attributes. */
  function openPage(...datasets: Record<string, string>[]) {
    const elements = datasets.map((dataset) => ({ dataset, textContent: '旧', hidden: false }));
    vi.stubGlobal('document', {
      querySelectorAll: (selector: string) =>
        elements.filter(({ dataset }) =>
          Object.hasOwn(dataset, selector.replace(/\[data-|\]/g, '')),
        ),
    });
    startFreshness(at('2027-01-01T00:00:00+08:00'));
    vi.unstubAllGlobals();
    return elements;
  }

  test('state the phase at the time they are opened', () => {
    const [card] = openPage({ period: 'offer', starts: '2026-09-01', ends: '2026-12-31' });
    expect(card).toMatchObject({ textContent: '已过期', dataset: { phase: 'after' } });
  });

  test('hide cards whose day has passed, and keep later and undated ones', () => {
    const cards = openPage({ until: '2026-12-31' }, { until: '2027-01-01' }, { until: '' });
    expect(cards.map(({ hidden }) => hidden)).toEqual([true, false, false]);
  });

  test('leave marks alone that they cannot read', () => {
    expect(
      openPage({ period: 'nope', ends: '2026-12-31' }, { period: 'offer' }).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['旧', '旧']);
  });
});
