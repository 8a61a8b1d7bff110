import { settings } from '../collections/index.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import { type Answer, answersTo, readAnswers, containsNumber } from '../privacy/answers.ts';
import { checkName, checkText, maskPrivate } from '../privacy/check-text.ts';
import {
  type PrivacyFinding,
  type Surroundings,
  answerKey,
  toProblem,
} from '../privacy/finding.ts';
import { insideFindings } from '../privacy/inside.ts';
import { contactsIn } from '../privacy/known.ts';
import {
  type ValidationError,
  formatError,
  ofFile,
  problem,
} from '../values/validation/validation-error.ts';
import { groupBy } from '../values/group-by.ts';
import type { FoundFile } from './found-file.ts';
import { type Memory, NO_MEMORY } from './memory.ts';

/** A finding with its file. */
export interface PrivateFinding extends PrivacyFinding {
  file: string;
  /** Why it may stay, according to an editor; undefined without an answer. */
  reason?: string;
}

/** An answer with the file that it is about, and the file that contains it. */
export interface KeptAnswer extends Answer {
  about: string;
  keeper: string;
}

/** Data of entries and settings by path. */
export type FileData = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Findings of private data in `content/`, and the answers to them. */
export interface Privacy {
  findings: PrivateFinding[];
  /** Answers to findings that no longer exist. */
  unused: KeptAnswer[];
  /** Answers about files that were not inspected: whether they still apply is unknown. */
  unseen: KeptAnswer[];
}

export interface PrivacyMeans {
  /** A Shanghai day. */
  today: string;
  /** Path → its body as the page joins it, if that differs from the source. */
  joined?: ReadonlyMap<string, string>;
  memory?: Memory;
}

/**
 * Private data in files of `content/`, each finding with its answer if there is one.
 * @param data numbers in the contact fields are published on purpose and allowed anywhere
 */
export function findPrivateIn(
  files: readonly FoundFile[],
  data: FileData,
  { today, joined = new Map(), memory = NO_MEMORY }: PrivacyMeans,
): Privacy {
  const known = new Set([...data.values()].flatMap((each) => contactsIn(each)));
  const ask = memory.about(`private ${JSON.stringify([...known].sort())}`);
  const answers = groupBy(answersIn(data), ({ about }) => about);
  const used = new Set<Answer>();
  const findings = files.flatMap((file) => {
    const { path, text } = file;
    const onPage = joined.get(path);
    const find = () => findIn(file, { today, known }, onPage);
    const found = text === undefined ? find() : ask(JSON.stringify([path, text, onPage]), find);
    return [...answersTo(found, answers.get(file.path) ?? [])].map(
      ([finding, answer]): PrivateFinding => {
        if (answer) used.add(answer);
        return { ...finding, file: file.path, ...(answer && { reason: answer.reason }) };
      },
    );
  });
  const isOpened = new Map(files.map(({ path, text, inside }) => [path, Boolean(text ?? inside)]));
  const all = [...answers.values()].flat();
  const isUnseen = ({ about }: KeptAnswer) => isOpened.get(about) === false;
  const others = all.filter((answer) => !used.has(answer));
  return {
    findings,
    unused: others.filter((answer) => !isUnseen(answer)),
    unseen: others.filter(isUnseen),
  };
}

/**
 * Entries and settings contain the answers about themselves; the site's settings those about the
 * media library.
 */
function answersIn(data: FileData): KeptAnswer[] {
  return [...data].flatMap(([keeper, { privacy, mediaPrivacy }]) => [
    ...readAnswers(privacy).map((answer) => ({ ...answer, about: keeper, keeper })),
    ...(keeper === settings.site.path ? readAnswers(mediaPrivacy) : []).map((answer) => ({
      ...answer,
      about: `content/media/${answer.file ?? ''}`,
      keeper,
    })),
  ]);
}

/**
 * Findings of an upload without an answer. `site`: the site's settings, which store the answers for
 * the media library.
 */
export function unansweredUpload(
  name: string,
  findings: readonly PrivacyFinding[],
  site: Readonly<Record<string, unknown>> = {},
): PrivacyFinding[] {
  const answers = readAnswers(site['mediaPrivacy']).filter(({ file }) => file === name);
  const answered = answersTo(findings, answers);
  return findings.filter((finding) => !answered.get(finding));
}

/** Findings without an answer. */
export const unanswered = (findings: readonly PrivateFinding[]): PrivateFinding[] =>
  findings.filter(({ reason }) => reason === undefined);

/**
 * Reports reasons that repeat the number that they are about: the number would stay in the file.
 */
export function reasonErrors(data: FileData): ValidationError[] {
  return [...data].flatMap(([file, values]) =>
    ANSWER_FIELDS.flatMap((field) => {
      const list: unknown = values[field];
      return (Array.isArray(list) ? list : []).flatMap(
        (item: unknown, index): ValidationError[] => {
          const reason: unknown = Reflect.get(Object(item), 'reason');
          if (typeof reason !== 'string' || !containsNumber(reason)) return [];
          const place = { field: `${field}.${index}.reason`, label: '为什么不是个人信息' };
          return [{ ...problem('reason-with-number'), ...place, file, value: reason }];
        },
      );
    }),
  );
}

const ANSWER_FIELDS = ['privacy', 'mediaPrivacy'] as const;

function findIn(
  { path, text, isLink, inside }: FoundFile,
  surroundings: Surroundings,
  joined?: string,
): PrivacyFinding[] {
  if (isLink) return [];
  if (text !== undefined) {
    const found = checkText({ path, text }, surroundings);
    return joined === undefined
      ? found
      : withJoined(found, checkText({ path, text: joined }, surroundings));
  }
  return [
    ...checkName(path, surroundings),
    ...(inside ? insideFindings(inside, surroundings.known) : []),
  ];
}

/**
 * Adds numbers that are complete only on the page. Findings in columns and lists are reported as
 * written.
 */
function withJoined(
  found: readonly PrivacyFinding[],
  joined: readonly PrivacyFinding[],
): PrivacyFinding[] {
  const keyOf = (finding: PrivacyFinding) => `${finding.severity} ${answerKey(finding)}`;
  const known = new Set(found.map(keyOf));
  const isNew = (finding: PrivacyFinding) =>
    NUMBERS.includes(finding.kind) && !known.has(keyOf(finding));
  return [...found, ...joined.filter(isNew)];
}

const NUMBERS: readonly PrivacyFinding['kind'][] = [
  'identity',
  'bank-card',
  'mobile',
  'travel-document',
];

/**
 * Files that must not be published: with macros, with a password, or expanding beyond the limits.
 */
export function refusedFiles(files: readonly FoundFile[]): ValidationError[] {
  return files.flatMap(({ path, inside }) =>
    inside?.refused === undefined ? [] : [ofFile(path, inside.refused)],
  );
}

/**
 * Converts a finding to an error. It concerns the file as a whole, not a field: a draft may have
 * gaps, but no identity numbers.
 */
export const toError = (finding: PrivateFinding): ValidationError =>
  ofFile(finding.file, toProblem(finding), finding.line);

/** Whether an error is about personal data, which neither a draft nor a repair may contain. */
export const isPrivate = ({ code }: ValidationError): boolean => code.startsWith('private-');

/**
 * Formats an error as a line without personal numbers: errors quote the text, and many people read
 * logs.
 */
export const formatMasked = (error: ValidationError): string =>
  maskPrivate(formatError(masked(error)));

/**
 * Masks an error's quotation before it is shortened: half a number could not be recognised any
 * more.
 */
export const masked = (error: ValidationError): ValidationError => ({
  ...error,
  ...(error.quote !== undefined && { quote: maskPrivate(error.quote) }),
  ...('value' in error && { value: maskValue(error.value) }),
});

function maskValue(value: unknown): unknown {
  return typeof value === 'string' ? maskPrivate(value) : value;
}

const PICTURE = new RegExp(`\\.(?:${IMAGE_EXTENSIONS.join('|')})$`, 'i');

/**
 * Files that were not inspected: they never count as passed. Pictures are listed together, because
 * none of them can be inspected.
 */
export function unseenIn(files: readonly FoundFile[]): { file: string; what: string }[] {
  const pictures = files.filter(({ path, inside }) => inside && PICTURE.test(path)).length;
  return [
    ...files.flatMap(({ path, inside }) =>
      (inside?.unread ?? []).map((what) => ({ file: path, what })),
    ),
    ...(pictures > 0 ? [{ file: 'content/media', what: `${pictures} 张图片里的字` }] : []),
  ];
}
