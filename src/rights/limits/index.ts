import { administrativeLimits, administrativeTable } from './administrative.ts';
import { arbitrationLimits, arbitrationTable } from './arbitration.ts';
import { complaintLimits, complaintTable } from './complaints.ts';
import { courtLimits, courtTable } from './court.ts';
import { injuryLimits, injuryTable } from './injury.ts';
import { leavingLimits, leavingTable } from './leaving.ts';
import type { Limit } from './limit.ts';
import { staffLimits, staffTable } from './staff.ts';

/** Every decision table of limits with the limits that it leads to, by group. */
export const LIMIT_GROUPS = {
  arbitration: { label: '申请仲裁', table: arbitrationTable, limits: arbitrationLimits },
  court: { label: '裁决、判决以后', table: courtTable, limits: courtLimits },
  injury: { label: '工伤', table: injuryTable, limits: injuryLimits },
  administrative: {
    label: '行政复议和行政诉讼',
    table: administrativeTable,
    limits: administrativeLimits,
  },
  staff: { label: '处分、考核和申诉', table: staffTable, limits: staffLimits },
  complaints: { label: '投诉、报警、索赔', table: complaintTable, limits: complaintLimits },
  leaving: { label: '辞职、退休、失业', table: leavingTable, limits: leavingLimits },
} as const;

export type LimitGroup = keyof typeof LIMIT_GROUPS;

/** A limit with its key, which no other limit of any group has. */
export interface NamedLimit {
  id: string;
  group: LimitGroup;
  limit: Limit;
}

/** Every limit, in the order of the groups. */
export const namedLimits: readonly NamedLimit[] = (
  Object.keys(LIMIT_GROUPS) as LimitGroup[]
).flatMap((group) =>
  Object.entries<Limit>(LIMIT_GROUPS[group].limits).map(([id, limit]) => ({ id, group, limit })),
);

/** A limit by its key. */
export const findLimit = (id: string): NamedLimit | undefined =>
  namedLimits.find((one) => one.id === id);
