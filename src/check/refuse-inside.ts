import { checkName } from '../privacy/check-text.ts';
import { type PrivacyFinding, toProblem } from '../privacy/finding.ts';
import { type Inside, insideFindings } from '../privacy/inside.ts';
import { formatExpected, formatFound } from '../values/validation/validation-error.ts';
import { unansweredUpload } from './privacy.ts';

/**
 * Why a file must not be uploaded, in words that quote no complete number; undefined if it may.
 * Uncertain findings do not block an upload. The desk and the file service show the same message.
 * @param name the file's current or future name
 * @param today a Shanghai day
 * @param site the site's settings, which store the answers for uploads
 */
export function refuseInside(
  name: string,
  inside: Inside,
  today: string,
  site?: Readonly<Record<string, unknown>>,
): string | undefined {
  if (inside.refused) return formatExpected(inside.refused);
  const errors = unansweredUpload(name, uploadErrors(name, inside, today), site);
  const [first] = errors;
  if (!first) return undefined;
  const more = errors.length > 1 ? `（还有 ${errors.length - 1} 处）` : '';
  return `${formatFound(toProblem(first))}${more}；${formatExpected(toProblem(first))}`;
}

/** Errors in a file and its name that block an upload. */
export const uploadErrors = (name: string, inside: Inside, today: string): PrivacyFinding[] =>
  [...checkName(name, { today }), ...insideFindings(inside)].filter(isError);

export const isError = ({ severity }: PrivacyFinding): boolean => severity === 'error';
