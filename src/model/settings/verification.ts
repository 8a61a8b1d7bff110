import { listOf, select, text } from '../fields/index.ts';
import type { Rule } from '../rule.ts';

/** A file by which another service sees that the site is this union's. */
export interface VerificationFile {
  name: string;
  content: string;
}

const NAME = /^[A-Za-z0-9][\w-]{2,127}\.(?:txt|html|xml)$/;
/** One line of letters, digits and the signs of tokens: no markup, so nothing that a browser would run. */
export const VERIFICATION_TOKEN = /^[\w.:=+/ -]{1,300}$/;
/** The one form of a file in XML, Bing's. */
const BING = /^(?:<\?xml[^<>]*\?>)?\s*<users>\s*<user>([0-9A-Za-z]{8,64})<\/user>\s*<\/users>$/;

/** Files at the root of a built site with such names. `tests/dist/verification.test.ts` compares them. */
export const ROOT_FILES = [
  '404.html',
  'index.html',
  'robots.txt',
  'rss.xml',
  'sitemap.xml',
] as const;

export const verificationFiles = listOf({
  label: '验证文件',
  required: false,
  hint: '公众号、百度、必应要求放在网站根目录的文件，各写一项；只放它们给的文件',
  itemLabel: '文件',
  max: 20,
  fields: {
    name: text({
      label: '文件名',
      max: 132,
      hint: '和它们给的一个字不差',
      pattern: {
        regex: NAME,
        message: '应为英文字母、数字组成的文件名，以 .txt、.html 或 .xml 结尾',
      },
    }),
    content: text({
      label: '内容',
      max: 400,
      hint: '用记事本打开那个文件，全部复制过来',
    }),
  },
});

/** The names of `<meta>` that search engines ask for instead of a file. */
const TAGS = {
  'baidu-site-verification': '百度',
  'msvalidate.01': '必应',
  sogou_site_verification: '搜狗',
  '360-site-verification': '360搜索',
  'shenma-site-verification': '神马',
} as const;

export const verificationTags = listOf({
  label: '验证标签',
  required: false,
  hint: '搜索引擎给的是一行标签而不是文件时填，写在首页里',
  itemLabel: '标签',
  max: 10,
  fields: {
    name: select({ label: '哪一家', options: TAGS, hint: '看标签里的名字' }),
    content: text({
      label: '内容',
      max: 200,
      hint: '标签里那一串字母和数字，不要引号',
      pattern: { regex: VERIFICATION_TOKEN, message: '应为一串字母和数字' },
    }),
  },
});

interface WithVerification {
  verificationFiles?: readonly VerificationFile[] | undefined;
}

const ofFiles = (
  code: string,
  message: string,
  holds: (file: VerificationFile, all: readonly VerificationFile[]) => boolean,
): Rule<WithVerification> => ({
  code,
  field: 'verificationFiles',
  message,
  holds: ({ verificationFiles: files = [] }) => files.every((file) => holds(file, files)),
});

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export const verificationRules: readonly Rule<WithVerification>[] = [
  ofFiles(
    'verification-file-of-the-site',
    `文件名不能是网站自己的（${ROOT_FILES.join('、')}）`,
    ({ name }) => !ROOT_FILES.some((own) => sameName(own, name)),
  ),
  ofFiles(
    'verification-file-twice',
    '一个文件名只写一项',
    ({ name }, all) => all.filter((other) => sameName(other.name, name)).length === 1,
  ),
  ofFiles(
    'verification-file-not-a-token',
    '验证文件的内容应为一行字母和数字；.xml 的是必应的 BingSiteAuth.xml',
    (file) => verificationText(file) !== undefined,
  ),
];

/** What is written into a file: never more than a token; undefined if the content holds anything else. */
export function verificationText({ name, content }: VerificationFile): string | undefined {
  const text = content.trim();
  if (!name.endsWith('.xml')) return VERIFICATION_TOKEN.test(text) ? text : undefined;
  const [, user] = BING.exec(text) ?? [];
  return user && `<?xml version="1.0"?>\n<users>\n\t<user>${user}</user>\n</users>\n`;
}
