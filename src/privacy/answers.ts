import { isReason } from '../values/reason.ts';
import { maskPrivate } from './check-text.ts';
import { type Answerable, answerKey } from './finding.ts';

/** What an editor has said of a finding: it may stay, because … */
export interface Answer {
  /** The `answerKey` of what it answers. */
  finding: string;
  reason: string;
  /** Of an answer for the media library: the file's name there. */
  file?: string;
}

/**
 * The answers in what a file holds as such, checked or not: only those that count. One without a reason, or whose
 * reason tells the number all the same, answers nothing.
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

/** Whether a reason holds a number that it is to explain. */
export const containsNumber = (reason: string): boolean => maskPrivate(reason) !== reason;

/**
 * Which answer each finding has; undefined where nobody has given one. An answer whose key has no mark (by hand, or of
 * before there were any) answers as long as it can mean one number only.
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
