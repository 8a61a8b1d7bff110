import { groupBy } from '../../values/group-by.ts';
import { type ParameterId, type ParameterUnit, UNIT_OF } from '../parameters.ts';
import type { Rule } from '../rule.ts';

interface Version {
  validFrom?: string | undefined;
  validUntil?: string | undefined;
  citations?: readonly unknown[] | undefined;
  source?: string | undefined;
}

interface Parameters {
  parameters?:
    readonly (Version & { id: ParameterId; unit: ParameterUnit; value: number })[] | undefined;
  retirement?: readonly (Version & { group: string })[] | undefined;
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
const PERIODS: readonly ParameterUnit[] = ['day', 'month', 'year'];

/** Whether of each key no two versions apply on the same day, and none ends before it begins. */
function areDistinct<V extends Version>(versions: readonly V[], keyOf: (one: V) => string) {
  return [...groupBy(versions, keyOf).values()].every((all) => {
    const spans = all
      .map(({ validFrom = FIRST, validUntil = LAST }) => ({ validFrom, validUntil }))
      .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return spans.every(
      ({ validFrom, validUntil }, at) =>
        validFrom <= validUntil && validUntil < (spans[at + 1]?.validFrom ?? '9999-12-32'),
    );
  });
}

const areGrounded = (versions: readonly Version[]) =>
  versions.every(({ citations = [], source }) => citations.length > 0 || source !== undefined);

const hasRightUnit = ({
  id,
  unit,
  value,
}: {
  id: ParameterId;
  unit: ParameterUnit;
  value: number;
}) => {
  const expected = UNIT_OF[id];
  return expected ? unit === expected : PERIODS.includes(unit) && Number.isInteger(value);
};

const GROUNDS = '每一项都要写依据，或者写“别的出处”';
const VERSIONS = '同一项的几版，日子不能重叠；先给旧的写上“到哪天止”';

/** Every number has grounds and a unit that fits, and on each day at most one version. */
export const versionRules: readonly Rule<Parameters>[] = [
  {
    code: 'parameter-unit',
    field: 'parameters',
    message: '期限应为整数的日、个月或年，比例应为%，倍数应为倍',
    holds: ({ parameters = [] }) => parameters.every(hasRightUnit),
  },
  {
    code: 'parameter-grounds',
    field: 'parameters',
    message: GROUNDS,
    holds: ({ parameters = [] }) => areGrounded(parameters),
  },
  {
    code: 'parameter-versions',
    field: 'parameters',
    message: VERSIONS,
    holds: ({ parameters = [] }) => areDistinct(parameters, ({ id }) => id),
  },
  {
    code: 'retirement-grounds',
    field: 'retirement',
    message: GROUNDS,
    holds: ({ retirement = [] }) => areGrounded(retirement),
  },
  {
    code: 'retirement-versions',
    field: 'retirement',
    message: VERSIONS,
    holds: ({ retirement = [] }) => areDistinct(retirement, ({ group }) => group),
  },
];
