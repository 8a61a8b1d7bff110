import { type MessagePair, always } from './message-pair.ts';

const REAL_FILES = 'content/ 里只能是真实的文件';
const SHRINK = '请用看图软件缩小到长边 4000 像素以内';

interface Pixels {
  width: number;
  height: number;
  frames: number;
}

interface Formats {
  found: number;
  expected: number;
}

const pictureOf = ({ width, height, frames }: Pixels) =>
  `${width}×${height} 像素${frames > 1 ? `、${frames} 帧` : ''}的图片`;

const YAML: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对',
  DUPLICATE_KEY: '同一个字段写了两次',
  MISSING_CHAR: '引号或括号没有成对',
  BLOCK_AS_IMPLICIT_KEY: '冒号后面的内容要加引号，或缩进不对',
  MULTILINE_IMPLICIT_KEY: '字段名跨了行，多半是上一行的引号没有成对',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  BAD_SCALAR_START: '以 @、%、` 开头的值要加引号',
  UNEXPECTED_TOKEN: '这里多了无法理解的内容',
  BAD_ALIAS: '以 * 或 & 开头的值要加引号',
  TAG_RESOLVE_FAILED: '以 ! 开头的值要加引号',
  NOT_A_MAP: '应为“字段名: 值”的形式',
  WIDE_COLON: '字段名后面要用半角冒号，再空一格',
  LONE_RETURNS: '每行的末尾是老式苹果电脑的换行，请用编辑器改成 LF 或 CRLF，再存一次',
  NO_FRONT_MATTER: '文件开头应有 --- 和各个字段',
  NOT_UTF8:
    '不是 UTF-8 编码的文字（多半是 GBK），字已经认不出来。请用记事本打开原来的文件，“另存为”，编码选 UTF-8',
  OPEN_FRONT_MATTER: '字段区没有以 --- 结束',
};

/** The message for a YAML error, by the library's code or one of ours. */
export const formatYaml = (code: string): string => YAML[code] ?? `YAML 写法有误（${code}）`;

/** Errors of a file as a whole. */
export const FILE_MESSAGES = {
  unreadable: {
    found: () => '读不懂的写法',
    expected: ({ yaml }: { yaml: string }) => formatYaml(yaml),
  } as MessagePair<{ yaml: string }>,
  'no-settings-file': {
    found: () => '没有这个文件',
    expected: ({ label }: { label: string }) => `应有${label}`,
  } as MessagePair<{ label: string }>,
  'format-old': {
    found: ({ found }) => `第 ${found} 版的内容格式`,
    expected: ({ expected }) =>
      `这份程序要第 ${expected} 版。请技术同事运行 npm run migrate 看看要改什么，再运行 npm run migrate -- --apply`,
  } as MessagePair<Formats>,
  'format-new': {
    found: ({ found }) => `第 ${found} 版的内容格式`,
    expected: ({ expected }) =>
      `这份程序只认到第 ${expected} 版。请先更新程序，或把内容还原成以前的（npm run migrate -- --restore）`,
  } as MessagePair<Formats>,
  'format-unreadable': {
    found: () => '看不出是第几版的内容格式',
    expected: ({ expected }) =>
      `应有一行 format: 和版本号（这份程序写的是 ${expected}）。请从备份里拷回这个文件`,
  } as MessagePair<{ expected: number }>,
  'symbolic-link': always('符号链接', REAL_FILES),
  'not-a-plain-file': always('不是普通的文件', REAL_FILES),
  'misplaced-file': always(
    '不该在这里的文件',
    'content/ 里只能有各栏目的 .md、settings 的 .yml 和 media 的图片、附件',
  ),
  'name-not-utf8': always('文件名不是 UTF-8 编码的', '请改成英文小写字母、数字和短横线的名字'),
  'text-not-utf8': always('不是 UTF-8 编码的文字', '请在记事本里“另存为”，编码选 UTF-8'),
  'lfs-pointer': always(
    'Git LFS 的占位文件，文件本身没有取来',
    '请技术同事在内容的仓库里运行 git lfs pull；publish:site 从仓库取的内容里不能有 Git LFS 的文件',
  ),
  'media-kind': {
    found: ({ extension }) => (extension ? `“.${extension}”文件` : '没有扩展名的文件'),
    expected: ({ allowed }) => `content/media/ 里只能放 ${allowed.join('、')}`,
  } as MessagePair<{ extension: string; allowed: readonly string[] }>,
  'media-name': always('文件名', '只用英文字母、数字、点、- 和 _，例如 2026-11-22-rules.pdf'),
  'media-name-too-long': {
    found: ({ length }) => `${length} 个字符的文件名`,
    expected: ({ max }) => `最多 ${max} 个字符`,
  } as MessagePair<{ length: number; max: number }>,
  'media-device-name': always('Windows 不许用的文件名', '请换一个，例如 2026-11-22-rules.pdf'),
  'media-content': {
    found: () => '内容和扩展名不符',
    expected: ({ extension }) => `应为真正的 ${extension} 文件`,
  } as MessagePair<{ extension: string }>,
  'media-name-twice': {
    found: () => '只有大小写不同的文件名',
    expected: ({ other }) => `${other} 已经用了这个名字，请换一个`,
  } as MessagePair<{ other: string }>,
  'cut-file': always(
    '不完整的文件',
    '应是完整的一份，请从原件重新拷贝，或用原来的软件另存一份，再换上',
  ),
  'damaged-picture': always('打不开的图片', '文件坏了，请重新上传'),
  'unusual-picture': always('网站认不出的图片写法', '请用看图软件打开，另存为 jpg，再换上'),
  /** `most`: pixels; an AVIF needs more memory to decode, so its limit is lower. */
  'too-many-pixels': {
    found: pictureOf,
    expected: ({ most, isAvif }) =>
      `应在 ${Math.floor(most / 10_000)} 万像素以内${isAvif ? '（avif 图片）' : ''}，${SHRINK}`,
  } as MessagePair<Pixels & { most: number; isAvif: boolean }>,
  'side-too-long': {
    found: pictureOf,
    expected: ({ max }) => `每边应在 ${max} 像素以内，${SHRINK}`,
  } as MessagePair<Pixels & { max: number }>,
};
