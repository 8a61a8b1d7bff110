/** An error's two sentences, for one whose file or text says more than a value: what is found, what is expected. */
export interface MessagePair<Params> {
  found: (params: Params) => string;
  expected: (params: Params) => string;
}

/** Sentences that are always the same. */
export const always = (found: string, expected: string): MessagePair<object> => ({
  found: () => found,
  expected: () => expected,
});
