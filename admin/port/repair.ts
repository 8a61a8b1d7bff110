/** A file that could not be parsed, and its repaired text. */
export interface Repair {
  path: string;
  collection: string;
  slug: string;
  /** The invalid text that was opened. */
  before: string;
  after: string;
  useWorkflow: boolean;
}
