/** The labels of a draft's status, on its entry, in lists and on the page 审核. */
export const STATUS_LABELS = { draft: '草稿', pending_review: '待审' } as const;

export type Status = keyof typeof STATUS_LABELS;

/**
 * Decap has three statuses, the desk two: the reviewer of a draft publishes it, which is what Decap's third, “ready”,
 * would wait for. A branch that other software marked ready is shown as 待审.
 */
export function toStatus(status: unknown): Status | undefined {
  if (status === 'pending_publish') return 'pending_review';
  return typeof status === 'string' && Object.hasOwn(STATUS_LABELS, status)
    ? (status as Status)
    : undefined;
}

export const HINTS: Readonly<Record<Status, string>> = {
  draft: '还没有提交，只有在编辑台里看得到。',
  pending_review: '等同事看过，点“发布”，网站上才看得到。',
};
