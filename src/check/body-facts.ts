import type { Proposal } from './proposal.ts';
import type { FragmentLink } from './fragment-links.ts';
import type { PassageFacts } from './passages.ts';
import type { Words } from '../markdown/words.ts';
import type { Problem } from '../values/validation/validation-error.ts';

/** What is wrong at a line of a body, counted from 1. */
export type BodyFinding = Problem & { line: number };

/** A picture is shown, a download is linked to; a definition that nothing refers to may be meant for either. */
export type MediaUse = 'picture' | 'download' | 'either';

/** What a body refers to, besides what is wrong in it. */
export interface BodyFacts extends PassageFacts {
  findings: BodyFinding[];
  /** What is shown otherwise than it was meant, most likely; stops nothing. */
  proposals: Proposal[];
  /** The body with numbers as its page joins them; absent where it joins none. */
  joined?: string;
  /** Paths of pictures and attachments, `../media/x.jpg`, decoded, and what the body uses them as. */
  media: { path: string; line: number; use: MediaUse }[];
  /** Internal links, `/rights/how-to-join/`, without query and fragment. */
  links: { path: string; line: number }[];
  /** Those of them, and links within the body, that name a place on a page. */
  fragments: FragmentLink[];
  /** The places that others may name: ids of the rendered body. Absent where it cannot be rendered. */
  ids?: string[];
  /** Keys of statutes that 法条 blocks name. */
  laws: { id: string; line: number }[];
  /** Blocks 待核实: what no sound copy bears out, and where it was read. */
  unsure: { source: string; line: number }[];
  /** Pictures without alternative text. No error: a picture may be decorative. */
  undescribed: { path: string; line: number }[];
  /** It is too much for the parser: nothing else is known of it, and it must not be rendered. */
  isRefused: boolean;
  /** The text that has to stand on the page. */
  words: Words;
}

/** A body of which nothing is known but what is wrong with it. */
export const refusedBody = (finding: BodyFinding): BodyFacts => ({
  ...noFacts(),
  isRefused: true,
  findings: [finding],
});

/** What is known of an empty body. */
export const noFacts = (): BodyFacts => ({
  findings: [],
  proposals: [],
  media: [],
  links: [],
  fragments: [],
  laws: [],
  unsure: [],
  marks: [],
  passages: [],
  undescribed: [],
  isRefused: false,
  words: { main: [], notes: [] },
});
