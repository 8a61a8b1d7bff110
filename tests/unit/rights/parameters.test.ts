import { describe, expect, test } from 'vitest';
import { PARAMETERS, type ParameterId, RETIREMENT_GROUPS } from '../../../src/model/parameters.ts';
import { groundsOf, parameterOn, retirementOn } from '../../../src/rights/parameters.ts';
import { isUnverified, showGrounds } from '../../../src/rights/grounds.ts';
import type { Parameter } from '../../../src/rights/parameters.ts';
import { reported, textFile } from '../content-kit.ts';
import { laws, parameters } from './parameters-kit.ts';

const version = (
  changes: Partial<Pick<Parameter, 'validFrom' | 'validUntil'>> & { value?: number; unit?: 'year' },
): Parameter => ({
  id: 'arbitration',
  value: changes.value ?? 60,
  unit: changes.unit ?? 'day',
  citations: [{ law: 'labour-law', article: '82' }],
  validFrom: changes.validFrom,
  validUntil: changes.validUntil,
  source: undefined,
  confidence: 'double',
  note: undefined,
});

describe('the number that applies on a day', () => {
  const changed = {
    parameters: [
      version({ validUntil: '2008-04-30' }),
      version({ value: 1, unit: 'year', validFrom: '2008-05-01' }),
    ],
  };

  test.each([
    ['1995-01-01', 60],
    ['2008-04-30', 60],
    ['2008-05-01', 1],
    ['2030-01-01', 1],
  ])('on %s: %i', (day, value) => {
    expect(parameterOn(changed, 'arbitration', day)?.value).toBe(value);
  });

  test('is undefined where the content has none', () => {
    expect(parameterOn({}, 'arbitration', '2026-01-01')).toBeUndefined();
    expect(retirementOn(parameters, 'men', '2024-12-31')).toBeUndefined();
    expect(retirementOn(parameters, 'men', '2025-01-01')?.longestDelay).toBe(36);
  });
});

describe('the sample numbers', () => {
  test('hold every parameter and every group, once', () => {
    const ids = parameters.parameters?.map(({ id }) => id);
    expect(ids).toEqual(Object.keys(PARAMETERS));
    expect(parameters.retirement?.map(({ group }) => group)).toEqual(
      Object.keys(RETIREMENT_GROUPS),
    );
  });

  test('cite laws that exist', () => {
    const known = new Set(laws.map(({ id }) => id));
    const cited = [...(parameters.parameters ?? []), ...(parameters.retirement ?? [])].flatMap(
      ({ citations = [] }) => citations.map(({ law }) => law),
    );
    expect(cited.filter((law) => !known.has(law))).toEqual([]);
  });

  test('are to be verified where nobody read the rule', () => {
    const unread = parameters.parameters?.filter(isUnverified).map(({ id }) => id);
    expect(unread).toEqual(['sanction-review', 'sanction-appeal', 'early-retirement-notice']);
  });
});

describe('the grounds of a figure', () => {
  const on = (id: ParameterId) => {
    const found = parameterOn(parameters, id, '2026-11-29');
    if (!found) throw new Error(id);
    return found;
  };

  test('name law, article, edition and confidence', () => {
    expect(showGrounds(groundsOf(on('arbitration')), laws)).toEqual([
      {
        name: '《劳动争议调解仲裁法》',
        law: 'dispute-mediation-law',
        articles: ['27'],
        edition: '2007-12-29',
        confidence: 'double',
      },
      {
        name: '《仲裁办案规则》',
        law: 'arbitration-rules',
        articles: ['26'],
        edition: '2017-05-08',
        confidence: 'reprint',
      },
    ]);
  });

  test('are never surer than the rule itself, and name documents outside the laws', () => {
    expect(showGrounds(groundsOf(on('sanction-review')), laws)).toEqual([
      {
        name: '《处分暂行规定（2012年）》',
        law: 'sanction-rules-2012',
        articles: ['39'],
        edition: '2012-08-22',
        confidence: 'hearsay',
      },
      {
        name: '《事业单位工作人员处分规定》（人社部发〔2023〕58号）',
        law: undefined,
        articles: [],
        edition: undefined,
        confidence: 'hearsay',
      },
    ]);
  });

  test('of several numbers hold each article once and the worst confidence', () => {
    const grounds = groundsOf(on('rescission'), on('rescission-longest'), on('flexible-early'));
    expect(grounds.confidence).toBe('reprint');
    expect(grounds.citations).toEqual([
      { law: 'civil-code', article: '152' },
      { law: 'retirement-measures', article: '3' },
    ]);
  });
});

describe('the check of the settings file', () => {
  const line = (...changes: string[]) =>
    `parameters:\n${changes.map((one) => `  - { id: arbitration, confidence: double, ${one} }`).join('\n')}\n`;
  const report = (...changes: string[]) =>
    reported(textFile('settings/parameters.yml', line(...changes)));
  const CITED = 'citations: [{ law: membership-measures-2016, article: "3" }]';

  test('accepts an old and a new version', () => {
    expect(
      report(
        `value: 60, unit: day, validUntil: 2008-04-30, ${CITED}`,
        `value: 1, unit: year, validFrom: 2008-05-01, ${CITED}`,
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'a law that does not exist',
      ['value: 1, unit: year, citations: [{ law: nix, article: "3" }]'],
      'nix',
    ],
    ['a number without grounds', ['value: 1, unit: year'], '每一项都要写依据'],
    ['a limit in per cent', [`value: 1, unit: percent, ${CITED}`], '期限应为整数的日、个月或年'],
    ['half a year', [`value: 0.5, unit: year, ${CITED}`], '期限应为整数的日、个月或年'],
    [
      'two versions for one day',
      [
        `value: 60, unit: day, validUntil: 2008-05-01, ${CITED}`,
        `value: 1, unit: year, validFrom: 2008-05-01, ${CITED}`,
      ],
      '日子不能重叠',
    ],
    [
      'two versions without days',
      [`value: 60, unit: day, ${CITED}`, `value: 1, unit: year, ${CITED}`],
      '日子不能重叠',
    ],
    [
      'a version that ends before it begins',
      [`value: 1, unit: year, validFrom: 2026-01-02, validUntil: 2026-01-01, ${CITED}`],
      '日子不能重叠',
    ],
  ])('refuses %s', (_, versions, says) => {
    const found = report(...versions);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
  });
});
