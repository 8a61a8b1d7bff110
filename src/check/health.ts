import { toShanghaiDate } from '../values/dates.ts';
import { ATTACHMENT_EXTENSIONS } from '../model/fields/file.ts';
import { isPublished, publicationOf } from '../values/published.ts';
import { collections, settings } from '../collections/index.ts';
import { maskPrivate } from '../privacy/check-text.ts';
import {
  type ValidationError,
  type ErrorCode,
  formatExpected,
  formatFound,
} from '../values/validation/validation-error.ts';
import type { BodyReader } from './body-reading.ts';
import { findErrors, readAll } from './content-check.ts';
import type { Finding, HealthGroup } from './findings.ts';
import type { FoundFile } from './found-file.ts';
import { fragmentFindings } from './health-fragments.ts';
import { ageingFindings } from './health-ageing.ts';
import { answerGroups } from './health-answers.ts';
import { textFindings } from './health-text.ts';
import { lawFindings } from './health-laws.ts';
import { masked, toError, unanswered } from './privacy.ts';
import type { Reading } from './reading.ts';
import { groupBy } from '../values/group-by.ts';

/**
 * 内容体检: everything in `content/` that is wrong, doubtful or about to become so. Groups without
 * findings are omitted. Pure; the desk's page and `npm run check:content` show the same.
 * @param today a Shanghai day
 * @param read returns the facts of a body
 */
export function checkHealth(
  files: readonly FoundFile[],
  today = toShanghaiDate(new Date()),
  read?: BodyReader,
): HealthGroup[] {
  const reading = readAll(files, today, read);
  const { errors, open } = findErrors(reading);
  const titles = new Map(reading.entries.map(({ file, data }) => [file, data['title']]));
  const titleAt = (file: string) => titleOf(titles.get(file), file);
  const toFinding = (error: ValidationError): Finding => ({
    file: error.file,
    title: titleAt(error.file),
    text: describe(masked(error)),
    line: error.line,
  });
  const kinds = groupBy(errors, kindOf);
  const groups: HealthGroup[] = [
    ...ERRORS.map(({ id, label, advice }) => ({
      id,
      label,
      advice,
      severity: 'must' as const,
      findings: (kinds.get(id) ?? []).map(toFinding),
    })),
    {
      id: 'drafts',
      label: '还没写完的草稿',
      severity: 'note',
      advice: '不影响网站。补齐了，关掉“草稿”就能上网。',
      findings: open.map(toFinding),
    },
    privacyWarnings(reading.privacy, toFinding),
    undescribedPictures(reading),
    textFindings(reading),
    fragmentFindings(reading),
    ...ageingFindings(reading),
    ...lawFindings(reading),
    samples(reading),
    ...answerGroups(reading, titleAt),
    unseen(reading, files),
  ];
  return groups.filter(({ findings }) => findings.length > 0);
}

const describe = (error: ValidationError) =>
  maskPrivate(
    `${error.label ? `“${error.label}”` : ''}现在是${formatFound(error)}；${formatExpected(error)}`,
  );

type ErrorGroup = 'unreadable' | 'links' | 'invalid';

const ERRORS: readonly { id: ErrorGroup; label: string; advice: string }[] = [
  {
    id: 'unreadable',
    label: '打不开的文件',
    advice: '文件的写法坏了，网站和表单都读不懂。点开修好，或请技术同事看看。',
  },
  {
    id: 'links',
    label: '断了的链接和缺少的图片',
    advice: '读者点了会打不开。改成对的地址，或去掉。',
  },
  { id: 'invalid', label: '填得不对的地方', advice: '改好以前，网站不会更新。' },
];

const BROKEN: readonly ErrorCode[] = ['no-such-page', 'page-not-published', 'no-such-file'];

function unseen({ unseen: found }: Reading, files: readonly FoundFile[]): HealthGroup {
  return {
    id: 'unseen',
    label: '没有检查到里面的文件',
    severity: 'note',
    advice: '程序看不到这些文件里的字，有没有身份证号、手机号，请自己看一遍。',
    findings: [
      ...found.map(({ file, what }) => ({ file, title: file, text: `没有检查到：${what}` })),
      ...unopened(files),
    ],
  };
}

/** In the desk files have names but no bytes: there the upload is inspected instead. */
function unopened(files: readonly FoundFile[]): Finding[] {
  const attachments = files.filter(
    ({ path, head, inside }) => !head && !inside && MEDIA_ATTACHMENT.test(path),
  );
  if (attachments.length === 0) return [];
  const text = `编辑台的体检不打开附件（${attachments.length} 个）：在编辑台上传的，上传时看过；直接放进来的，网站制作时再看`;
  return [{ file: 'content/media', title: '图片和附件', text }];
}

const MEDIA_ATTACHMENT = new RegExp(
  `^content/media/[^/]+\\.(?:${ATTACHMENT_EXTENSIONS.join('|')})$`,
  'i',
);

function privacyWarnings(
  privacy: Reading['privacy'],
  toFinding: (error: ValidationError) => Finding,
): HealthGroup {
  return {
    id: 'privacy',
    label: '可能是个人信息',
    severity: 'look',
    advice: '手机号、住址、名单一上网就收不回来。不该公开的去掉，或打上星号。',
    findings: unanswered(privacy.findings)
      .filter(({ severity }) => severity === 'warning')
      .map(toError)
      .map(toFinding),
  };
}

function kindOf({ code }: ValidationError): ErrorGroup {
  if (code === 'unreadable') return 'unreadable';
  return BROKEN.includes(code) ? 'links' : 'invalid';
}

function undescribedPictures({ entries }: Reading): HealthGroup {
  return {
    id: 'alt',
    label: '正文里没有替代文字的图片',
    severity: 'look',
    advice: '看不见图片的老师听不到图里有什么。写一句；纯装饰的可以不写。',
    findings: entries.flatMap(({ file, data, body, bodyLine }) =>
      body.undescribed.map(({ path, line }) => ({
        file,
        title: titleOf(data['title'], file),
        text: `图片 ${path} 没有替代文字`,
        line: line + bodyLine - 1,
      })),
    ),
  };
}

function samples({ entries, today }: Reading): HealthGroup {
  return {
    id: 'samples',
    label: '示例内容',
    severity: 'note',
    advice: '演示用的内容，读者看得到“示例”二字。有了真的，就把它删掉。',
    findings: entries
      .filter(({ data }) => data['sample'] === true && isPublished(publicationOf(data), today))
      .map(({ file, collection, data }) => ({
        file,
        title: titleOf(data['title'], file),
        text: collections[collection].label,
      })),
  };
}

function titleOf(title: unknown, file: string): string {
  if (typeof title === 'string' && title !== '') return title;
  return Object.values(settings).find(({ path }) => path === file)?.label ?? file;
}
