/** What decides whether an entry may appear. */
interface Publication {
  draft: boolean;
  /** Day from which it appears; absent means at once. */
  publishDate?: string | undefined;
}

/** Whether an entry may appear on `today` (a Shanghai day): not a draft, and not dated in the future. */
export function isPublished({ draft, publishDate }: Publication, today: string): boolean {
  return !draft && (publishDate === undefined || publishDate <= today);
}
