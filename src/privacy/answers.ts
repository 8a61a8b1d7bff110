import { isReason } from '../values/reason.ts';
import { maskPrivate } from './check-text.ts';
import { type PrivacyFinding, answerKey } from './finding.ts';

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
    if (!isReason(reason) || tellsNumber(reason)) return [];
    return [{ finding, reason, ...(typeof file === 'string' && { file }) }];
  });
}

/** Whether a reason holds a number that it is to explain. */
export const tellsNumber = (reason: string): boolean => maskPrivate(reason) !== reason;

/** The answer to a finding; undefined where nobody has given one. */
export function answerTo(finding: PrivacyFinding, answers: readonly Answer[]): Answer | undefined {
  const key = answerKey(finding);
  return answers.find((answer) => answer.finding === key);
}
