/** The kinds of statutes, in the order in which 法条 lists them: from the highest rank down. */
export const LAW_KINDS = {
  law: '法律',
  regulation: '行政法规',
  interpretation: '司法解释',
  rules: '部门规章和文件',
  local: '地方性法规和文件',
  union: '工会的章程和文件',
  other: '其他',
} as const;

export type LawKind = keyof typeof LAW_KINDS;
