import type { BuildInputs, BuildRecord } from '../values/build-record.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { changedInputs } from './inputs.ts';

/** Why a build is due. */
export type Reason = 'first' | keyof BuildInputs | 'day' | 'unfinished';

export interface Situation {
  /** The record of the published site; undefined if there is no site, or it has no record. */
  published: BuildRecord | undefined;
  /** The inputs of a build at this moment. */
  wanted: BuildInputs;
  now: Date;
  /** Whether the last build that was started failed. */
  isUnfinished: boolean;
}

/** Why the site has to be built; empty if the published site is up to date. */
export function reasonsToBuild({ published, wanted, now, isUnfinished }: Situation): Reason[] {
  if (!published) return ['first'];
  const isOfToday = toShanghaiDate(new Date(published.time)) === toShanghaiDate(now);
  return [
    ...changedInputs(published.inputs, wanted),
    ...(isOfToday ? [] : (['day'] as const)),
    ...(isUnfinished ? (['unfinished'] as const) : []),
  ];
}
