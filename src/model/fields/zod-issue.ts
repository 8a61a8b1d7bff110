import { type Problem, formatExpected } from '../../values/validation/validation-error.ts';

/**
 * The Zod issue for an invalid value: the problem, for our own messages, and its sentence, for
 * Zod's. Replaces Zod's own checks, which can carry only a sentence.
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

/** Reports an invalid list length together with the errors of its items. */
export const ofList = (problem: Problem) => ({
  ...zodIssue(problem),
  when: ({ value }: { value: unknown }) => Array.isArray(value),
});

/** The problem that an issue was created from. */
export function problemIn(issue: { code?: string; params?: unknown }): Problem | undefined {
  return (Object(issue.params) as { problem?: Problem }).problem;
}
