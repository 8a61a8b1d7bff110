/** A file that could not be read, and its text now that it can. */
export interface Repair {
  path: string;
  collection: string;
  slug: string;
  /** The invalid text that was opened. */
  before: string;
  after: string;
  useWorkflow: boolean;
}
