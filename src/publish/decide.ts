import type { BuildInputs, BuildRecord } from '../values/build-record.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { changedInputs } from './inputs.ts';

/** Why a build is due. */
export type Reason = 'first' | keyof BuildInputs | 'day' | 'unfinished';

export interface Situation {
  /** Of the site that readers see now; undefined where there is none, or it has no record. */
  published: BuildRecord | undefined;
  /** What a build would be made of now. */
  wanted: BuildInputs;
  now: Date;
  /** Whether the last build that was begun did not succeed. */
  isUnfinished: boolean;
}

/** Why the site is to be built; empty where what is published is what a build would make. */
export function reasonsToBuild({ published, wanted, now, isUnfinished }: Situation): Reason[] {
  if (!published) return ['first'];
  const isOfToday = toShanghaiDate(new Date(published.time)) === toShanghaiDate(now);
  return [
    ...changedInputs(published.inputs, wanted),
    ...(isOfToday ? [] : (['day'] as const)),
    ...(isUnfinished ? (['unfinished'] as const) : []),
  ];
}
