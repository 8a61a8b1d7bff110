import { isError } from '../../src/check/refuse-inside.ts';
import { ContentFile } from '../../src/content-format/content-file.ts';
import { checkName } from '../../src/privacy/check-text.ts';
import { type PrivacyFinding, toProblem } from '../../src/privacy/finding.ts';
import { type Inside, insideFindings } from '../../src/privacy/inside.ts';
import { contactsIn } from '../../src/privacy/known.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { formatExpected, formatFound } from '../../src/values/validation/validation-error.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import type { Looked } from './look-inside.ts';

/** The report that an editor gets on a file before it leaves the device. */
export interface UploadFindings {
  /** Why it must not be uploaded unchanged. */
  errors: string[];
  /** Possibly private data. */
  warnings: string[];
  /** Parts that could not be inspected. */
  unread: string[];
  /** What a clean copy leaves out. */
  removed: string[];
  /** What stays in any copy although it is not visible at once. */
  left: string[];
  /** Why there is no clean copy. */
  notCleaned?: string;
  /** The clean copy, if there is one that may be uploaded. */
  clean?: Uint8Array<ArrayBuffer>;
}

/** Further findings of one file are only counted. */
const MAX = 8;

/** @param readSnapshot called for numbers that are published on purpose, and only if a number was found */
export async function findingsOf(
  name: string,
  { inside, cleaning, cleanInside }: Looked,
  readSnapshot: ReadSnapshot,
): Promise<UploadFindings> {
  const today = toShanghaiDate(new Date());
  const findings = [...checkName(name, { today }), ...insideFindings(inside)];
  const known = findings.some(({ kind }) => kind === 'mobile' || kind === 'emails')
    ? await knownContacts(readSnapshot)
    : new Set<string>();
  const reported = [...checkName(name, { today, known }), ...insideFindings(inside, known)];
  const bytes = cleaning?.bytes;
  const mayBeUploaded =
    bytes !== undefined &&
    cleanInside !== undefined &&
    isHarmless(cleanInside) &&
    !checkName(name, { today }).some(isError);
  return {
    errors: report(reported.filter(isError)),
    warnings: report(reported.filter((finding) => !isError(finding))),
    unread: inside.unread,
    removed: cleaning?.removed ?? [],
    left: cleaning?.left ?? [],
    ...(cleaning?.refused !== undefined && { notCleaned: cleaning.refused }),
    ...(mayBeUploaded && { clean: new Uint8Array(bytes) }),
  };
}

const isHarmless = (inside: Inside) => !inside.refused && !insideFindings(inside).some(isError);

function report(findings: readonly PrivacyFinding[]): string[] {
  const lines = findings.map((finding) => {
    const problem = toProblem(finding);
    return `${formatFound(problem)}；${formatExpected(problem)}`;
  });
  const more = lines.length - MAX;
  return more > 0 ? [...lines.slice(0, MAX), `还有 ${more} 处`] : lines;
}

/** Empty if the content cannot be read: then the report lists more, not less. */
async function knownContacts(readSnapshot: ReadSnapshot): Promise<ReadonlySet<string>> {
  try {
    const { files } = await readSnapshot();
    return new Set([...files].flatMap(([path, text]) => [...contactsOf(path, text)]));
  } catch {
    return new Set();
  }
}

function contactsOf(path: string, text: string): string[] {
  try {
    return [...contactsIn(new ContentFile(path, text).read().data)];
  } catch {
    return [];
  }
}
