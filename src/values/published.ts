import { isCalendarDate } from './dates.ts';

/** The fields that determine whether an entry is published. */
export interface Publication {
  draft: boolean;
  /** Day from which it appears; absent means immediately. */
  publishDate?: string | undefined;
}

/**
 * The publication state of front matter, validated or not. The check reports an invalid date; here
 * it does not hide the entry.
 */
export function publicationOf({ draft, publishDate }: Record<string, unknown>): Publication {
  const isDay = typeof publishDate === 'string' && isCalendarDate(publishDate);
  return { draft: draft === true, publishDate: isDay ? publishDate : undefined };
}

/** Whether an entry may appear on `today` (a Shanghai day): not a draft, and not dated in the future. */
export function isPublished({ draft, publishDate }: Publication, today: string): boolean {
  return !draft && (publishDate === undefined || publishDate <= today);
}
