import { expect, test } from 'vitest';
import { groundFacts, groundText, showGrounds } from '../../../src/rights/grounds.ts';
import { describeLimit, describeVersions } from '../../../src/rights/limits/describe.ts';
import { findLimit, namedLimits } from '../../../src/rights/limits/index.ts';
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

test('a limit is described by each version of its number, the others with their days', () => {
  const named = findLimit('award-suit');
  const [now] = parameters.parameters?.filter(({ id }) => id === 'award-suit') ?? [];
  if (!named || !now) throw new Error('award-suit');
  const versions = {
    parameters: [
      { ...now, value: 60, validUntil: '2008-04-30' },
      { ...now, validFrom: '2008-05-01', validUntil: '2026-12-31' },
      { ...now, value: 20, validFrom: '2027-01-01' },
    ],
  };
  const told = describeVersions(named, versions, '2026-11-29');
  expect(told.map(({ name, says }) => [name, says])).toEqual([
    ['award-suit 2008-05-01', '从收到裁决书的那天起，15日'],
    ['award-suit', '到2008年4月30日为止：从收到裁决书的那天起，60日'],
    ['award-suit 2027-01-01', '2027年1月1日起：从收到裁决书的那天起，20日'],
  ]);
});

test('limits with one name for their grounds have the same grounds', () => {
  const all = namedLimits.flatMap((one) => describeVersions(one, parameters, '2026-11-29'));
  expect(all).toHaveLength(namedLimits.length);
  const byName = new Map(all.map(({ name, grounds }) => [name, grounds]));
  expect(byName.size).toBeLessThan(all.length);
  for (const { name, grounds } of all) expect([name, byName.get(name)]).toEqual([name, grounds]);
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
  expect(line && [groundText(line), groundFacts(line)]).toEqual([
    '《劳动争议调解仲裁法》第四十八条、第五十条',
    '2007年版本，两份副本一致',
  ]);
  expect(source && [groundText(source), groundFacts({ ...source, confidence: 'hearsay' })]).toEqual(
    ['某规定', '没有读到条文，待核实'],
  );
});
