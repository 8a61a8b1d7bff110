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

describe('优惠，按上海的日子', () => {
  test.each([
    ['2026-08-31T23:59:59.999+08:00', '还没开始'],
    ['2026-09-01T00:00:00.000+08:00', '有效'],
    ['2026-12-01T23:59:59.999+08:00', '有效'],
    ['2026-12-02T00:00:00.000+08:00', '即将到期'],
    ['2026-12-31T23:59:59.999+08:00', '即将到期'],
    ['2027-01-01T00:00:00.000+08:00', '已过期'],
  ])('%s：%s', (now, label) => {
    expect(phaseLabel(offer, at(now))).toBe(label);
  });

  test('没写哪天开始，就是一直有', () => {
    expect(phaseOf({ kind: 'offer', ends: '2026-12-31' }, at('2000-01-01T00:00:00Z'))).toBe(
      'during',
    );
  });
});

describe('活动和演出，按钟点', () => {
  const [starts, ends] = ['2026-12-30T14:00:00+08:00', '2026-12-30T16:00:00+08:00'];

  test.each<[string, PeriodKind, string]>([
    ['2026-12-30T13:59:59.999+08:00', 'event', '预告'],
    ['2026-12-30T14:00:00.000+08:00', 'event', '进行中'],
    ['2026-12-30T16:00:00.000+08:00', 'event', '进行中'],
    ['2026-12-30T16:00:00.001+08:00', 'event', '已结束'],
    ['2026-12-30T05:59:59.999Z', 'performance', '预告'],
    ['2026-12-30T06:00:00.000Z', 'performance', '正在演出'],
    ['2026-12-30T08:00:00.001Z', 'performance', '已演'],
  ])('%s 的 %s：%s', (now, kind, label) => {
    expect(phaseLabel({ kind, starts, ends }, at(now))).toBe(label);
  });

  test.each([
    ['2026-12-30T23:59:59.999+08:00', '报名中'],
    ['2026-12-31T00:00:00.000+08:00', '报名已截止'],
  ])('报名到最后一天的最后一刻：%s %s', (now, label) => {
    expect(phaseLabel({ kind: 'signUp', ends: '2026-12-30' }, at(now))).toBe(label);
  });
});

test.each([
  ['offer', true],
  ['constructor', false],
  ['', false],
  [undefined, false],
])('%j 是一种时段：%j', (value, known) => {
  expect(isPeriodKind(value)).toBe(known);
});

describe('什么时候出现在网站上', () => {
  test.each([
    ['没写日期', { draft: false }, true],
    ['昨天的', { draft: false, publishDate: '2026-11-21' }, true],
    ['今天的', { draft: false, publishDate: '2026-11-22' }, true],
    ['明天的', { draft: false, publishDate: '2026-11-23' }, false],
    ['草稿', { draft: true }, false],
    ['日期到了的草稿', { draft: true, publishDate: '2026-11-21' }, false],
  ])('%s：%j', (_, entry, visible) => {
    expect(isPublished(entry, '2026-11-22')).toBe(visible);
  });
});

describe('放久了的页面', () => {
  /** Just enough of a page: elements with `data-` attributes. */
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

  test('按打开的那一刻重说状态', () => {
    const [card] = openPage({ period: 'offer', starts: '2026-09-01', ends: '2026-12-31' });
    expect(card).toMatchObject({ textContent: '已过期', dataset: { phase: 'after' } });
  });

  test('过了日子的卡片收起来，没过的、没写的留着', () => {
    const cards = openPage({ until: '2026-12-31' }, { until: '2027-01-01' }, { until: '' });
    expect(cards.map(({ hidden }) => hidden)).toEqual([true, false, false]);
  });

  test('看不懂的标记不动', () => {
    expect(
      openPage({ period: 'nope', ends: '2026-12-31' }, { period: 'offer' }).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['旧', '旧']);
  });
});
