import { decodeAddress } from '../values/decode.ts';

/** An address of this site with a fragment, `/privacy/#h-搜索`. */
export interface FragmentLink {
  /** Decoded; empty for a fragment of the page itself. */
  path: string;
  /** Decoded, without `#`. */
  fragment: string;
  /** Line in the text that contains it, from 1. */
  line: number;
}

/** Addresses of other sites have something before their path. */
const ADDRESS = /(?<![\w.:/-])((?:\/[\w-]+)*\/)#([^\s"'<>()[\]（）“”‘’「」，。；、！？]+)/g;

/** The addresses with a fragment in a YAML text, in any field. */
export function fragmentLinksIn(text: string, firstLine = 1): FragmentLink[] {
  return text.split('\n').flatMap((written, index) =>
    [...written.matchAll(ADDRESS)].map(({ 1: path = '', 2: fragment = '' }) => ({
      path,
      fragment: decodeAddress(fragment) ?? fragment,
      line: firstLine + index,
    })),
  );
}
