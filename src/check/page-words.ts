import { firstLost, textOfPage } from '../markdown/kept-words.ts';
import type { ValidationError } from '../values/validation/validation-error.ts';
import type { BodyFacts } from './body-facts.ts';
import { findingOf } from './body-words.ts';

/** A published entry and its built page. */
export interface BuiltEntry {
  /** `content/rights/x.md` */
  file: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  body: BodyFacts;
  /** The page's HTML. */
  html: string;
}

/** The first text of an entry's body that its built page lacks. */
export function lostOnPage({
  file,
  bodyLine,
  body,
  html,
}: BuiltEntry): ValidationError | undefined {
  const lost = firstLost(body.words, textOfPage(html));
  if (!lost) return undefined;
  const { line, ...it } = findingOf(lost);
  return { ...it, file, field: 'body', label: '正文', line: line + bodyLine - 1 };
}
