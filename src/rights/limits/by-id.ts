import { administrativeLimits } from './administrative.ts';
import { arbitrationLimits } from './arbitration.ts';
import { complaintLimits } from './complaints.ts';
import { courtLimits } from './court.ts';
import { injuryLimits } from './injury.ts';
import { leavingLimits } from './leaving.ts';
import type { Limit } from './limit.ts';
import { staffLimits } from './staff.ts';

/** Every limit, whatever table leads to it. */
export const LIMITS = {
  ...arbitrationLimits,
  ...courtLimits,
  ...injuryLimits,
  ...administrativeLimits,
  ...staffLimits,
  ...complaintLimits,
  ...leavingLimits,
} as const;

export type LimitId = keyof typeof LIMITS;

/** A limit by its key. */
export const limitOf = (id: LimitId): Limit => LIMITS[id];
