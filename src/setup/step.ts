/** The parts of setting a site up, in the order in which a union does them. */
export const STEPS = {
  union: '本会是谁',
  contact: '联系方式和开门时间',
  records: '备案号',
  colours: '颜色',
  areas: '片区',
  samples: '示例内容',
  pages: '固定页面',
  place: '网站放在哪里',
  review: '三审三校',
  publication: '第一次发布',
  backup: '备份',
} as const;

export type StepId = keyof typeof STEPS;

/** Something that is still to be done. */
export interface Task {
  text: string;
  /** The file in which it is done, `content/pages/about.md`; undefined if it is not in the content. */
  file?: string;
}

export interface Step {
  id: StepId;
  /** `look` counts as done: what stands there may be right, and only the union knows. */
  state: 'done' | 'left' | 'look';
  /** What is there now, a sentence each. */
  now: readonly string[];
  left: readonly Task[];
}

/** A step that is done once nothing is left. */
export const stepOf = (id: StepId, now: readonly string[], left: readonly Task[] = []): Step => ({
  id,
  state: left.length > 0 ? 'left' : 'done',
  now,
  left,
});

/** A step whose values only the union can judge. */
export const lookAt = (id: StepId, now: readonly string[], left: readonly Task[] = []): Step => ({
  ...stepOf(id, now, left),
  ...(left.length === 0 && { state: 'look' as const }),
});
