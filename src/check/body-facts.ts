import type { Proposal } from './proposal.ts';
import type { FragmentLink } from './fragment-links.ts';
import type { PassageFacts } from './passages.ts';
import type { Words } from '../markdown/words.ts';
import type { Problem } from '../values/validation/validation-error.ts';

/** An error at a line of a body, counted from 1. */
export type BodyFinding = Problem & { line: number };

/**
 * A picture is embedded, a download is linked; a definition without references may be for either.
 */
export type MediaUse = 'picture' | 'download' | 'either';

/** References and errors of a body. */
export interface BodyFacts extends PassageFacts {
  findings: BodyFinding[];
  /** Lines that probably render otherwise than intended; they do not fail a build. */
  proposals: Proposal[];
  /** The body with numbers as its page joins them; absent if it joins none. */
  joined?: string;
  /** Paths of pictures and attachments, `../media/x.jpg`, decoded, with their uses in the body. */
  media: { path: string; line: number; use: MediaUse }[];
  /** Internal links, `/rights/how-to-join/`, without query and fragment. */
  links: { path: string; line: number }[];
  /** Those links, and links within the body, that contain a fragment. */
  fragments: FragmentLink[];
  /** The anchors of the page: ids of the rendered body. Absent if it cannot be rendered. */
  ids?: string[];
  /** Keys of statutes in 法条 blocks. */
  laws: { id: string; line: number }[];
  /** Blocks 待核实: claims that no reliable copy confirms, with the place where they were read. */
  unsure: { source: string; line: number }[];
  /** Pictures without alternative text. No error: a picture may be decorative. */
  undescribed: { path: string; line: number }[];
  /** The parser cannot handle the body: there are no other facts, and it must not be rendered. */
  isRefused: boolean;
  /** The text that the page has to show. */
  words: Words;
}

/** Facts of a body that could not be read: only the error. */
export const refusedBody = (finding: BodyFinding): BodyFacts => ({
  ...noFacts(),
  isRefused: true,
  findings: [finding],
});

/** Facts of an empty body. */
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
