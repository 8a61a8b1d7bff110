/** A draft as the page 审核 shows it. */
export interface Draft {
  collection: string;
  slug: string;
  title: string;
  status: string;
  /** Whether it changes something that is published. */
  isModification?: boolean | undefined;
  isBusy?: boolean | undefined;
  author?: string | undefined;
  /** The time of its last save, which `Date` parses. */
  updatedOn?: string | undefined;
}
