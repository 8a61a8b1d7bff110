import type { BodyFacts } from '../../check/body-facts.ts';
import { safeRepairs, withRepairs } from '../../check/body-repairs.ts';
import { findErrors, readAll } from '../../check/content-check.ts';
import type { FoundFile } from '../../check/found-file.ts';
import { formatMasked, isPrivate, unanswered } from '../../check/privacy.ts';
import { ContentFile } from '../../content-format/content-file.ts';
import { isOpenPoint } from '../../model/drafts.ts';
import type { ValidationError } from '../../values/validation/validation-error.ts';

/** Reads a body, with a deadline. */
export type ReadBody = (body: string) => Promise<BodyFacts>;

/** What the check of the site says of an entry that is to be written. */
export interface Verdict {
  /** Errors that even a draft must not have. */
  refused: string[];
  /** Errors until somebody has mended them: the entry is a draft. */
  faults: string[];
  /** Nothing wrong, but somebody should look. */
  notes: string[];
}

/** Links to entries of this run are right by themselves, and their entries are not among the files here. */
const OF_TARGETS: readonly ValidationError['code'][] = ['no-such-page', 'page-not-published'];

/**
 * Asks the check of the site about one entry, without the rest of the content.
 * @param settings the file of the site's settings, whose telephone numbers may be anywhere
 * @param media the files that it uses, which the library has looked into
 */
export async function judge(
  path: string,
  text: string,
  {
    settings,
    media,
    today,
  }: { settings: FoundFile | undefined; media: readonly string[]; today: string },
  read: ReadBody,
): Promise<Verdict> {
  const content = new ContentFile(path, text);
  const facts = await read(content.body ?? '');
  const files: FoundFile[] = [
    { path, isLink: false, text, content },
    ...media.map((name) => ({ path: `content/media/${name}`, isLink: false })),
    ...(settings ? [settings] : []),
  ];
  const reading = readAll(files, today, () => facts);
  const { errors, open } = findErrors(reading);
  const own = (error: ValidationError) => error.file === path && !OF_TARGETS.includes(error.code);
  const warned = unanswered(reading.privacy.findings).filter(
    ({ file, severity }) => file === path && severity === 'warning',
  );
  // Without 草稿 every error counts; with it, those of fields and text may stay.
  const [never, later] = divide(errors.filter(own));
  return {
    refused: never.map(shown),
    faults: [...later, ...open.filter(own)].map(shown),
    notes:
      warned.length === 0
        ? []
        : [
            `可能有个人信息：${[...new Set(warned.map(({ masked }) => masked))].slice(0, 5).join('、')}`,
          ],
  };
}

/** Without the path, which the list names beside it. */
const shown = (error: ValidationError): string =>
  formatMasked(error).replace(/^content\/\S+\.md(?:\s*·)?\s*/, '');

function divide(errors: readonly ValidationError[]): [ValidationError[], ValidationError[]] {
  const mayStay = (error: ValidationError) => !isPrivate(error) && isOpenPoint(error);
  return [errors.filter((error) => !mayStay(error)), errors.filter(mayStay)];
}

/** A body with all repairs that nobody can have meant otherwise. */
export async function repaired(written: string, read: ReadBody): Promise<string> {
  const body = withRepairs(written, await safeRepairs(written, read));
  const lines = body.split('\n');
  for (const { line, code, quote } of (await read(body)).findings)
    if (quote !== undefined && OF_ADDRESSES.includes(code))
      lines[line - 1] = asCode(lines[line - 1] ?? '', quote);
  return lines.join('\n');
}

const OF_ADDRESSES: readonly ValidationError['code'][] = ['address-form', 'address-incomplete'];

/** Text that a parser takes for an address, `http://ip:port`, as code: there it is none. */
function asCode(line: string, address: string): string {
  const at = line.indexOf(address);
  const isText = at !== -1 && !/[`(<]/.test(line.charAt(at - 1));
  return isText ? `${line.slice(0, at)}\`${address}\`${line.slice(at + address.length)}` : line;
}
