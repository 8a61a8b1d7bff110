const TYPES: Readonly<Record<string, string>> = {
  string: '文字（数字和日期请加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
};

/**
 * The expected value of a field, or of several fields of one entry. The value found is the field's
 * own.
 */
export const FIELD_MESSAGES = {
  required: () => '必须填写',
  'unknown-field': () => '没有这个字段，是不是写错了字段名？',
  'wrong-type': ({ type }: { type: string }) => `应为${TYPES[type] ?? type}`,
  /** `says`: the model's description of the field's format. */
  'wrong-form': ({ says }: { says: string }) => says,
  /** `rule`: the model's name for one of its rules; `says`: what the rule expects. */
  'model-rule': ({ says }: { rule: string; says: string }) => says,
  /** An error of the schema library for which we have no code; `says` is its message. */
  'not-valid': ({ says }: { says: string }) => says,
  'not-a-choice': ({ choices }: { choices: Readonly<Record<string, string>> }) =>
    `应为以下之一：${Object.entries(choices)
      .map(([value, label]) => `${value}（${label}）`)
      .join('、')}`,
  'no-choice': () => '至少选一项',
  'no-item': () => '至少填一项',
  /** `names`: those of the letter's questions. */
  'placeholder-unknown': ({ names }: { names: readonly string[] }) =>
    `没有叫这个名字的问题，应为：${names.map((name) => `{{${name}}}`).join('、')}`,
  'placeholder-broken': () => '花括号没有配成一对，应写成 {{姓名}} 这样',
  'question-unused': ({ name }: { name: string }) =>
    `信里没有用到，请写上 {{${name}}}，或者去掉这个问题`,
  'question-without-choices': () => '“几样里选一样”至少要有两个“可选的答案”',
  'template-kind': () => '应为 .docx 文件',
  'too-many-items': ({ max }: { max: number }) => `最多 ${max} 项`,
  'too-short': ({ min }: { min: number }) => `太短，至少 ${min} 个字`,
  'too-long': ({ length, max }: { length: number; max: number }) =>
    `太长（${length} 字），最多 ${max} 字`,
  'out-of-range': ({ min, max }: { min: number; max: number }) => `应在 ${min} 到 ${max} 之间`,
  'not-a-date': () => '应为真实的日期，写成 2026-11-22 这样',
  'not-a-moment': () => '应为日期和时间，写成 2026-12-30 14:00 这样',
  'not-a-slug': () => '应为另一条内容的网址名（slug）',
  'device-name': () =>
    '这个名字在 Windows 上建不了文件夹，离线版会解压不出来，请换一个（不能是 con、prn、aux、nul，或 com、lpt 加一个数字）',
  'not-a-picture': () => '应为 ../media/ 下的图片（jpg、png、webp 或 avif）',
  'not-an-attachment': ({ endings }: { endings: readonly string[] }) =>
    `应为 ../media/ 下的附件（${endings.join('、')}）`,
  'no-alternative-text': () => '请写一句替代文字，或勾选“纯装饰图片”',
  'alternative-text-too-long': ({ max }: { max: number }) => `替代文字最多 ${max} 字`,
  'tag-too-long': ({ max }: { max: number }) => `每个标签最多 ${max} 个字`,
  'too-many-tags': ({ max }: { max: number }) => `最多 ${max} 个标签`,
  'too-few-words': ({ min }: { min: number }) => `至少写 ${min} 个词`,
  'too-many-words': ({ max }: { max: number }) => `太多，最多 ${max} 个词`,
  'word-too-short': ({ word }: { word: string }) =>
    `“${word}”只有一个字，会搜出不相干的内容，请写两个字以上的词`,
  'word-too-long': ({ word, length, max }: { word: string; length: number; max: number }) =>
    `“${word}”太长（${length} 字），每个词最多 ${max} 字`,
  'word-characters': ({ word }: { word: string }) => `“${word}”里只能有汉字、字母和数字`,
  'word-twice': ({ word }: { word: string }) => `“${word}”在这一组里写了两次`,
  'word-elsewhere': ({ word, index, group }: { word: string; index: number; group: string }) =>
    `“${word}”已经在第${index + 1}组（${group}）里。意思一样的并成一组，不一样的只留在一组`,
  'key-twice': () => '和前面的一项重复了',
  'name-of-other-law': ({ other }: { other: string }) => `《${other}》也叫这个名字，请改一个`,
  'article-twice': ({ law }: { law: string }) => `《${law}》里这一条写了两遍`,
  'slug-unlike-file': ({ name }: { name: string }) =>
    `应和文件名一致（${name}）；改过网址名的，把 ${name} 写进“曾用网址名”`,
  'merged-with-body': () => '已经并入另一页，正文没有地方显示：请移到那一页，这里清空',
  /** `by`: the file of the entry with this current or former address. */
  'old-address-taken': ({ by }: { by: string }) => `${by} 已经记了这个旧地址，一个地址只能转到一处`,
  'address-taken': ({ by }: { by: string }) => `${by} 已经用了这个网址名`,
  /**
   * A relation or a block whose target does not exist; `place`: the file or folder that should
   * contain it.
   */
  'no-such-target': ({ place }: { place: string }) => `${place} 里没有它`,
  'no-such-file': () => 'content/media/ 里没有这个文件',
  'variable-choice': ({ values }: { values: readonly string[] }) => `只能是 ${values.join(' 或 ')}`,
  'unknown-variable': ({ names }: { names: readonly string[] }) =>
    `没有这个变量，可以用 ${names.join('、')}`,
  'not-a-folder': () => '应是一个已有的文件夹',
  'not-a-build-time': () => '应为真有的时刻，写明时区，如 2026-11-28T00:05:00+08:00',
};
