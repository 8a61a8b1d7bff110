import { type Problem, formatExpected } from '../../values/validation/validation-error.ts';

/**
 * What Zod is told where a field refuses a value: the problem, for our own messages, and its sentence, for Zod's.
 * Takes the place of Zod's own checks, which can carry no more than a sentence.
 */
export const zodIssue = (problem: Problem) => ({
  error: formatExpected(problem),
  params: { problem },
});

/** The same for `addIssue`. */
export const issueOf = (problem: Problem) => ({
  code: 'custom' as const,
  message: formatExpected(problem),
  params: { problem },
});

/** A check of a list's length goes with what is wrong with its items. */
export const ofList = (problem: Problem) => ({
  ...zodIssue(problem),
  when: ({ value }: { value: unknown }) => Array.isArray(value),
});

/** The problem in an issue that was made of one. */
export function problemIn(issue: { code?: string; params?: unknown }): Problem | undefined {
  return (Object(issue.params) as { problem?: Problem }).problem;
}
