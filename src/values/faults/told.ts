/** A fault's two sentences, for one whose file or text says more than a value: what is found, what is expected. */
export interface Told<Params> {
  found: (params: Params) => string;
  expected: (params: Params) => string;
}

/** Sentences that are always the same. */
export const always = (found: string, expected: string): Told<object> => ({
  found: () => found,
  expected: () => expected,
});
