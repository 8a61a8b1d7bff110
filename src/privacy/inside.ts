import type { Problem } from '../values/validation/validation-error.ts';
import { type PrivacyFinding, type Spot, toFinding } from './finding.ts';

/** Findings inside an attachment or a picture. */
export interface Inside {
  /** Each with its location in words. */
  spots: { spot: Spot; place: string }[];
  /** Content that was not inspected: never to be reported as passed. */
  unread: string[];
  /** Why the file must not be published; undefined if it may. */
  refused?: Problem;
}

/** The findings of an attachment, without the mobile numbers that are published on purpose. */
export function insideFindings(
  { spots }: Inside,
  known: ReadonlySet<string> = new Set(),
): PrivacyFinding[] {
  return spots
    .filter(({ spot }) => spot.value === undefined || !known.has(spot.value))
    .map(({ spot, place }) => toFinding(spot, place));
}
