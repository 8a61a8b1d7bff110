import { describe, expect, test, vi } from 'vitest';
import { type Period, type PeriodKind, phaseOf } from '../../src/values/period.ts';
import { fixedState, isPeriodKind, stateOf } from '../../src/values/state.ts';
import { isPublished } from '../../src/values/published.ts';
import { startFreshness } from '../../src/client/page/freshness.ts';

const at = (moment: string) => new Date(moment);
const offer: Period = { kind: 'offer', starts: '2026-09-01', ends: '2026-12-31' };

describe('offers, by the day in Shanghai', () => {
  test.each([
    ['2026-08-31T23:59:59.999+08:00', '还没开始', 'quiet'],
    ['2026-09-01T00:00:00.000+08:00', '有效', 'quiet'],
    ['2026-12-01T23:59:59.999+08:00', '有效', 'quiet'],
    ['2026-12-02T00:00:00.000+08:00', '即将到期\u00A0· 还有29天', 'soon'],
    ['2026-12-30T23:59:59.999+08:00', '即将到期\u00A0· 还有1天', 'soon'],
    ['2026-12-31T00:00:00.000+08:00', '今天到期', 'soon'],
    ['2026-12-31T23:59:59.999+08:00', '今天到期', 'soon'],
    ['2027-01-01T00:00:00.000+08:00', '已过期', 'over'],
  ])('%s: %s, %s', (now, label, tone) => {
    expect(stateOf(offer, at(now))).toEqual({ label, tone });
  });

  test('an offer without a first day has always been valid', () => {
    expect(phaseOf({ kind: 'offer', ends: '2026-12-31' }, at('2000-01-01T00:00:00Z'))).toBe(
      'during',
    );
  });
});

describe('activities and performances, by the clock', () => {
  const [starts, ends] = ['2026-12-30T14:00:00+08:00', '2026-12-30T16:00:00+08:00'];

  test.each<[string, PeriodKind, string, string]>([
    ['2026-12-30T13:59:59.999+08:00', 'event', '预告', 'quiet'],
    ['2026-12-30T14:00:00.000+08:00', 'event', '进行中', 'now'],
    ['2026-12-30T16:00:00.000+08:00', 'event', '进行中', 'now'],
    ['2026-12-30T16:00:00.001+08:00', 'event', '已结束', 'over'],
    ['2026-12-30T05:59:59.999Z', 'performance', '预告', 'quiet'],
    ['2026-12-30T06:00:00.000Z', 'performance', '正在演出', 'now'],
    ['2026-12-30T08:00:00.001Z', 'performance', '已演', 'over'],
  ])('%s, %s: %s, %s', (now, kind, label, tone) => {
    expect(stateOf({ kind, starts, ends }, at(now))).toEqual({ label, tone });
  });

  test.each([
    ['2026-11-18T00:00:00.000+08:00', '报名中\u00A0· 还有30天', 'open'],
    ['2026-12-17T23:59:59.999+08:00', '报名中\u00A0· 还有1天', 'open'],
    ['2026-12-18T23:59:59.999+08:00', '报名中\u00A0· 今天截止', 'open'],
    ['2026-12-19T00:00:00.000+08:00', '报名已截止', 'quiet'],
    ['2026-12-30T15:00:00.000+08:00', '进行中', 'now'],
    ['2026-12-31T00:00:00.000+08:00', '已结束', 'over'],
  ])('with sign-up until 18 December, at %s: %s, %s', (now, label, tone) => {
    const period: Period = { kind: 'event', starts, ends, signUpBy: '2026-12-18' };
    expect(stateOf(period, at(now))).toEqual({ label, tone });
  });
});

test.each([
  ['取消', 'cancelled'],
  ['延期', 'soon'],
  ['已演', 'over'],
  ['招新：男低音', 'quiet'],
])('what an editor set keeps its word: %s, %s', (label, tone) => {
  expect(fixedState(label)).toEqual({ label, tone });
});

test.each([
  ['offer', true],
  ['signUp', false],
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
    const elements = datasets.map((dataset) => ({ dataset, textContent: '旧' }));
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

  test('tell the state at the time they are opened', () => {
    const [card] = openPage({ period: 'offer', starts: '2026-09-01', ends: '2026-12-31' });
    expect(card).toMatchObject({ textContent: '已过期', dataset: { tone: 'over' } });
  });

  test('tell the last day to sign up', () => {
    const [card] = openPage({
      period: 'event',
      starts: '2027-01-20T09:00:00+08:00',
      ends: '2027-01-20T12:00:00+08:00',
      signUpBy: '2027-01-10',
    });
    expect(card).toMatchObject({
      textContent: '报名中\u00A0· 还有9天',
      dataset: { tone: 'open' },
    });
  });

  test('leave marks alone that they cannot read', () => {
    expect(
      openPage({ period: 'nope', ends: '2026-12-31' }, { period: 'offer' }).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['旧', '旧']);
  });
});
