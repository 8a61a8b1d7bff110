/** What is wrong with a file's bytes, in the words of the check. */
export interface Unfit {
  found: string;
  expected: string;
}
