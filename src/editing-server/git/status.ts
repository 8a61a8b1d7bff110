/** Decap's statuses without the third, “ready”: the reviewer of a draft publishes it. */
export const STATUSES = ['draft', 'pending_review'] as const;
export type Status = (typeof STATUSES)[number];
