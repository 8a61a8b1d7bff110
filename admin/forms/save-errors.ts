import { stringify } from 'yaml';
import { checkSave } from '../../src/check/save-check.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { isPublished, publicationOf } from '../../src/values/published.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { isOpenPoint } from '../../src/model/drafts.ts';
import { answerKey } from '../../src/privacy/finding.ts';
import {
  type ValidationError,
  type ErrorCode,
  formatExpected,
  formatFound,
} from '../../src/values/validation/validation-error.ts';
import { ContentFile, contentOf } from '../../src/content-format/content-file.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import type { Snapshot } from '../port/snapshot.ts';
import type { IsOurs, NormalisedDraft } from './draft.ts';
import { withoutBody } from '../content/save.ts';
import { type FormError, ownErrors, inForm } from './form-errors.ts';
import { readBodies } from '../content/read-bodies.ts';

/**
 * The errors that a save of the draft would leave, each at the field to change.
 * @param uploads names of the files that were chosen for this entry and are saved along with it
 * @param isOurs whether a text on the host was written by this form
 * @param content the snapshot's, for whoever checks many entries: each of its files is parsed once
 */
export async function errorsOfSave(
  { model, path, isNew, data }: NormalisedDraft,
  snapshot: Snapshot,
  uploads: readonly string[],
  isOurs: IsOurs,
  content = contentOf(snapshot.files, [...snapshot.media, ...uploads]),
): Promise<FormError[]> {
  const there = isNew ? snapshot.files.get(path) : undefined;
  // An identical text: it was saved before, and only the response was lost.
  if (
    there !== undefined &&
    !isOurs(path, there) &&
    there !== writeContent(path, undefined, data, model.fields)
  ) {
    const message = addressTaken(titleOf(path, snapshot.files));
    const taken = { path: 'slug', code: 'address-taken' as const, message, isOpen: false };
    return [...ownErrors({ model, path, isNew, data }), taken];
  }
  const isEntry = 'folder' in model;
  // Settings in the exact text that they are stored as, which is long and is then parsed once.
  const front = isEntry
    ? `---\n${stringify(withoutBody(data))}---\n`
    : writeContent(path, undefined, data, model.fields);
  const body = isEntry && typeof data['body'] === 'string' ? data['body'] : '';
  const { own, open, caused } = await checkSave(
    new ContentFile(path, `${front}${body}`, isEntry ? withoutBody(data) : data),
    content,
    readBodies,
  );
  const linesBefore = front.split('\n').length - 1;
  return [
    ...[...own, ...open].map((error) =>
      error.field === '' && error.line !== undefined
        ? errorAtLine(error, error.line, front)
        : toFormError(error, linesBefore, snapshot.files),
    ),
    ...causedErrors(caused, path, data, snapshot.files),
  ];
}

/** An error with a line number but no field: assigned to the field of that line. */
function errorAtLine(error: ValidationError, line: number, front: string): FormError {
  const lines = front.split('\n');
  const inBody = line - (lines.length - 1);
  const place = inBody > 0 ? `第 ${inBody} 行` : '';
  const field = lines
    .slice(0, line)
    .flatMap((each) => /^(\w+):/.exec(each)?.[1] ?? [])
    .at(-1);
  return {
    path: inBody > 0 ? 'body' : (field ?? 'title'),
    code: error.code,
    message: `${place}${formatFound(error)}：${formatExpected(error)}`,
    isOpen: isOpenPoint(error),
    ...('masked' in error.params && {
      finding: answerKey({ code: error.code, ...error.params }),
    }),
  };
}

function toFormError(
  error: ValidationError,
  linesBefore: number,
  files: ReadonlyMap<string, string>,
): FormError {
  const path = error.field || 'title';
  const { code, line } = error;
  const isBody = line !== undefined && path === 'body';
  const message = isBody
    ? `第 ${line - linesBefore} 行${formatFound(error)}：${inDesk(error, files)}`
    : inForm(error, inDesk(error, files));
  return { path, code, message, isOpen: isOpenPoint(error) };
}

const addressTaken = (title: string) =>
  `${title}已经用了（或用过）这个网址名，请换一个，或者清空让它自动起`;

const GONE: readonly ErrorCode[] = ['no-such-target', 'no-such-law'];

/** The shared messages address readers of files; the form has choices and uploads, and entries have titles. */
function inDesk(error: ValidationError, files: ReadonlyMap<string, string>): string {
  if (error.code === 'address-taken' && error.params.by.endsWith('.md'))
    return addressTaken(titleOf(error.params.by, files));
  if (error.code === 'no-such-file') return '“图片和附件”里没有这个文件，请重新选择或上传';
  return GONE.includes(error.code)
    ? `已经没有${formatFound(error)}了，请重新选择`
    : formatExpected(error);
}

/** Errors in other files, shown beside the field that causes them. */
function causedErrors(
  caused: readonly ValidationError[],
  path: string,
  data: Record<string, unknown>,
  files: ReadonlyMap<string, string>,
): FormError[] {
  const [first] = caused;
  if (!first) return [];
  const { code } = first;
  const where = [...new Set(caused.map(({ file }) => file))].map((file) => titleOf(file, files));
  const titles = where.join('、');
  const labels = [...new Set(caused.map(({ label }) => `“${label}”`))].join('、');
  if (path.endsWith('.yml')) {
    const list = path.endsWith('/laws.yml') ? 'laws' : 'areas';
    return [
      {
        path: list,
        code,
        isOpen: false,
        message: `${titles}还用着改掉或去掉的那一项，请先改那里的${labels}`,
      },
    ];
  }
  const today = toShanghaiDate(new Date());
  if (isPublished(publicationOf(data), today))
    return [
      {
        path: 'slug',
        code,
        isOpen: false,
        message: `改了网址名，${titles}就找不到这一条了，请先改那里的${labels}`,
      },
    ];
  const when = data['draft'] === true ? '改成草稿后' : '到这一天以前';
  const field = data['draft'] === true ? 'draft' : 'publishDate';
  return [
    {
      path: field,
      code,
      isOpen: false,
      message: `${when}，${titles}里的链接会打不开，请先改掉那里的链接`,
    },
  ];
}

function titleOf(file: string, files: ReadonlyMap<string, string>): string {
  try {
    const { title } = parseFrontMatter(files.get(file) ?? '').data;
    return typeof title === 'string' ? `《${title}》` : file;
  } catch {
    return file;
  }
}
