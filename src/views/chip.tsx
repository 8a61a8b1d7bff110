import type { Period } from '../values/period.ts';
import { fixedState, stateOf } from '../values/state.ts';

/**
 * The current state of a period, as a word and a shape. Pages age in caches, so a small script on
 * the site recomputes it from the same attributes, and the search index has the period instead.
 */
export function Chip({ period, now }: { period: Period; now: Date }) {
  const { label, tone } = stateOf(period, now);
  return (
    <span
      className="chip"
      data-period={period.kind}
      data-starts={period.starts}
      data-ends={period.ends}
      data-sign-up-by={period.signUpBy}
      data-tone={tone}
      data-pagefind-ignore=""
    >
      {label}
    </span>
  );
}

/** A state that an editor set and the clock does not change. */
export function FixedChip({ label }: { label: string }) {
  return (
    <span className="chip" data-tone={fixedState(label).tone}>
      {label}
    </span>
  );
}
