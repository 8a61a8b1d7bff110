import type { BuildRecord } from '../../src/values/build-record.ts';
import { isPublished, publicationOf } from '../../src/values/published.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';

/** Something that was saved and is not known to be online yet. Contains no text of the entry. */
export interface Pending {
  /** `content/essays/x.md`. */
  path: string;
  title: string;
  /** Moment of saving, in milliseconds. */
  savedAt: number;
  wish: Wish;
}

/** The expected state of the site: this exact text, or no page, with the reason. */
export type Wish =
  | { kind: 'shown'; hash: string }
  | { kind: 'deleted' }
  | { kind: 'draft' }
  | { kind: 'later'; day: string };

/** The site's last answer: its record, or that none could be fetched. */
export type Answer = BuildRecord | 'unreachable';

export type Status =
  | { kind: 'submitted' }
  | { kind: 'publishing' }
  /** Readers see it, at this address. */
  | { kind: 'online'; href: string }
  /** Readers do not see it, as intended. */
  | { kind: 'hidden' }
  | { kind: 'late'; cause: LateCause };

export type LateCause =
  /** No record could be read. */
  | { kind: 'unreachable' }
  /** The site's last build dates from this moment, before the save. */
  | { kind: 'old'; built: string }
  /** The site has been built since and shows something else: most likely somebody changed it again. */
  | { kind: 'other'; built: string };

/** Milliseconds that a build may take before the desk reports a delay. */
export const LATE_AFTER_MS = 10 * 60_000;

/** The state of a saved entry. `answer` is undefined until the site has been requested. */
export function statusOf(pending: Pending, answer: Answer | undefined, now: number): Status {
  const { path, wish, savedAt } = pending;
  if (typeof answer === 'object') {
    const published = answer.entries[path];
    if (wish.kind === 'shown' && published?.hash === wish.hash)
      return { kind: 'online', href: published.href };
    if (wish.kind !== 'shown' && !published) return { kind: 'hidden' };
  }
  if (now - savedAt >= LATE_AFTER_MS) return { kind: 'late', cause: causeOf(answer, savedAt) };
  return { kind: answer === undefined ? 'submitted' : 'publishing' };
}

export function isDone({ kind }: Status): boolean {
  return kind === 'online' || kind === 'hidden';
}

function causeOf(answer: Answer | undefined, savedAt: number): LateCause {
  if (typeof answer !== 'object') return { kind: 'unreachable' };
  const isOld = Date.parse(answer.time) < savedAt;
  return { kind: isOld ? 'old' : 'other', built: answer.time };
}

/** What readers must see of a file with this text on `today` (a Shanghai day). */
export function wishFor(path: string, text: string, hash: string, today: string): Wish {
  if (!path.endsWith('.md')) return { kind: 'shown', hash };
  const publication = publicationOf(parseFrontMatter(text).data);
  if (isPublished(publication, today)) return { kind: 'shown', hash };
  return publication.draft || publication.publishDate === undefined
    ? { kind: 'draft' }
    : { kind: 'later', day: publication.publishDate };
}

const FIRST_MS = 2000;
const SLOWEST_MS = 30_000;
const LATE_MS = 60_000;

/** When to poll the site again: soon at first, then with growing intervals; once a minute for a late entry. */
export function nextQuestion(asked: number, isLate: boolean): number {
  return isLate ? LATE_MS : Math.min(SLOWEST_MS, FIRST_MS * 1.5 ** asked);
}
