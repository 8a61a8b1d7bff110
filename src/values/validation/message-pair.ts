/**
 * The two sentences of an error about a file or a text, where the value alone is not enough: what
 * was found, what is expected.
 */
export interface MessagePair<Params> {
  found: (params: Params) => string;
  expected: (params: Params) => string;
}

/** Sentences without parameters. */
export const always = (found: string, expected: string): MessagePair<object> => ({
  found: () => found,
  expected: () => expected,
});
