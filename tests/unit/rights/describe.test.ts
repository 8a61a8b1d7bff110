import { expect, test } from 'vitest';
import { formatGround, showGrounds } from '../../../src/rights/grounds.ts';
import { describeLimit } from '../../../src/rights/limits/describe.ts';
import { findLimit, namedLimits } from '../../../src/rights/limits/index.ts';
import { citedLaws } from '../../../src/rights/shipped-rules.ts';
import { laws, parameters } from './parameters-kit.ts';

const describe = (id: string, asOn = '2026-11-29') => {
  const found = findLimit(id);
  return found && describeLimit(found.limit, parameters, asOn);
};

test.each([
  ['award-suit', '从收到裁决书的那天起，15日', '不重来，可以申请顺延'],
  ['appraisal-review', '从鉴定结论作出的那天起，满1年以后', undefined],
  ['resignation', '从书面通知单位的那天起，满30日', undefined],
  ['early-retirement', '选的退休那个月的第一天以前，至少3个月', undefined],
  ['rescission-duress', '从胁迫终止的那天起，1年；最长5年，从签协议的那天起', '不停、不重来'],
  ['harm-removal', '这些请求不受诉讼时效限制。', undefined],
])('%s in words', (id, says, running) => {
  expect(describe(id)).toMatchObject({ says, running });
});

test('each limit has words and grounds', () => {
  for (const { id } of namedLimits) {
    const found = describe(id);
    const { citations = [], source } = found?.grounds ?? {};
    expect([id, citations.length + (source ? 1 : 0) > 0]).toEqual([id, true]);
  }
});

test('a limit has no words before its law', () => {
  expect(describe('public-security', '2025-12-31')).toBeUndefined();
});

test('the laws that a page ships give the same lines of grounds as all laws', () => {
  const all = namedLimits.flatMap(({ id }) => describe(id)?.grounds ?? []);
  const shipped = citedLaws(
    all.flatMap(({ citations }) => citations),
    laws,
  );
  expect(shipped.length).toBeLessThan(laws.length);
  for (const grounds of all)
    expect(showGrounds(grounds, shipped)).toEqual(showGrounds(grounds, laws));
});

test('a line of grounds names edition and confidence', () => {
  const [line, source] = showGrounds(
    {
      citations: ['48', '50'].map((article) => ({ law: 'dispute-mediation-law', article })),
      confidence: 'double',
      source: '某规定',
    },
    laws,
  );
  expect(line && formatGround(line)).toBe(
    '《劳动争议调解仲裁法》第四十八条、第五十条（2007年版本，两份副本一致）',
  );
  expect(source && formatGround({ ...source, confidence: 'hearsay' })).toBe(
    '某规定（没有读到条文，待核实）',
  );
});
