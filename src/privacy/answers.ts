import { isReason } from '../values/reason.ts';
import { maskPrivate } from './check-text.ts';
import { type Answerable, answerKey } from './finding.ts';

/** An editor's answer to a finding: it may stay, because … */
export interface Answer {
  /** The `answerKey` of the finding. */
  finding: string;
  reason: string;
  /** For an answer about the media library: the name of the file there. */
  file?: string;
}

/**
 * The valid answers in a list from a file, validated or not. One without a reason, or whose reason
 * repeats the number, is ignored.
 */
export function readAnswers(list: unknown): Answer[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item) => {
    const { finding, reason, file } = Object(item) as Record<string, unknown>;
    if (typeof finding !== 'string' || typeof reason !== 'string') return [];
    if (!isReason(reason) || containsNumber(reason)) return [];
    return [{ finding, reason, ...(typeof file === 'string' && { file }) }];
  });
}

/** Whether a reason contains the number that it explains. */
export const containsNumber = (reason: string): boolean => maskPrivate(reason) !== reason;

/**
 * The answer to each finding; undefined if there is none. An answer whose key has no mark (written
 * by hand, or before marks existed) applies if it can mean one number only.
 * @param findings all of the same file
 */
export function answersTo<T extends Answerable>(
  findings: readonly T[],
  answers: readonly Answer[],
): Map<T, Answer | undefined> {
  const marks = new Map<string, Set<string>>();
  for (const { code, masked, mark = '' } of findings) {
    const key = answerKey({ code, masked });
    marks.set(key, (marks.get(key) ?? new Set()).add(mark));
  }
  const keys = (finding: T) => {
    const { code, masked } = finding;
    const unmarked = answerKey({ code, masked });
    return marks.get(unmarked)?.size === 1 ? [answerKey(finding), unmarked] : [answerKey(finding)];
  };
  return new Map(
    findings.map((finding) => {
      const own = keys(finding);
      return [finding, answers.find((answer) => own.includes(answer.finding))];
    }),
  );
}
