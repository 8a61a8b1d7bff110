import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import { checkName, checkText, maskPrivate } from '../privacy/check-text.ts';
import { type PrivacyFinding, type Surroundings, toProblem } from '../privacy/finding.ts';
import { insideFindings } from '../privacy/inside.ts';
import { contactsIn } from '../privacy/known.ts';
import { type Fault, formatFault, ofFile } from '../values/faults/fault.ts';
import type { FoundFile } from './found-file.ts';

/** A finding with the file that it is in. */
export interface PrivateFinding extends PrivacyFinding {
  file: string;
}

/**
 * What is private in files of `content/`.
 * @param data what entries and settings hold: numbers in their contact fields are published on purpose and pass anywhere
 * @param today a Shanghai day
 */
export function findPrivateIn(
  files: readonly FoundFile[],
  data: readonly object[],
  today: string,
): PrivateFinding[] {
  const surroundings = { today, known: new Set(data.flatMap((each) => [...contactsIn(each)])) };
  return files.flatMap((file) =>
    findIn(file, surroundings).map((finding) => ({ ...finding, file: file.path })),
  );
}

function findIn(
  { path, text, isLink, inside }: FoundFile,
  surroundings: Surroundings,
): PrivacyFinding[] {
  if (isLink) return [];
  if (text !== undefined) return checkText({ path, text }, surroundings);
  return [
    ...checkName(path, surroundings),
    ...(inside ? insideFindings(inside, surroundings.known) : []),
  ];
}

/** Files that must not be published as they are: with macros, with a password, growing out of all measure. */
export function refusedFiles(files: readonly FoundFile[]): Fault[] {
  return files.flatMap(({ path, inside }) =>
    inside?.refused === undefined ? [] : [ofFile(path, inside.refused)],
  );
}

/**
 * As a fault. It concerns the file as a whole, whatever field it stands in: a draft may have holes, but nobody's
 * identity number.
 */
export const toFault = (finding: PrivateFinding): Fault =>
  ofFile(finding.file, toProblem(finding), finding.line);

/** Whether a fault tells of a person's number, which neither a draft nor a repair may hold. */
export const isPrivate = ({ code }: Fault): boolean => code.startsWith('private-');

/** A fault as a line without numbers of persons: it quotes what stands there, and logs are read by many. */
export const formatMasked = (fault: Fault): string => maskPrivate(formatFault(masked(fault)));

/** A fault with what it quotes masked, before that is shortened: of half a number nobody can tell what it is. */
export const masked = (fault: Fault): Fault => ({
  ...fault,
  ...(fault.quote !== undefined && { quote: maskPrivate(fault.quote) }),
  ...('value' in fault && { value: maskValue(fault.value) }),
});

function maskValue(value: unknown): unknown {
  return typeof value === 'string' ? maskPrivate(value) : value;
}

const PICTURE = new RegExp(`\\.(?:${IMAGE_EXTENSIONS.join('|')})$`, 'i');

/** What nobody looked into: never told as passed. Pictures are told together, as nobody can look into any of them. */
export function unseenIn(files: readonly FoundFile[]): { file: string; what: string }[] {
  const pictures = files.filter(({ path, inside }) => inside && PICTURE.test(path)).length;
  return [
    ...files.flatMap(({ path, inside }) =>
      (inside?.unread ?? []).map((what) => ({ file: path, what })),
    ),
    ...(pictures > 0 ? [{ file: 'content/media', what: `${pictures} 张图片里的字` }] : []),
  ];
}
