import { formatDate } from '../values/dates.ts';

/** How a question is answered: a few words, several sentences, a day `YYYY-MM-DD`, one of several. */
export const QUESTION_KINDS = {
  words: '几个字',
  sentences: '一段话',
  day: '日期',
  choice: '几样里选一样',
} as const;

export type QuestionKind = keyof typeof QUESTION_KINDS;

/** Whether a question is to be answered: a line that waits for an optional answer stays away without it. */
export const NEEDS = {
  needed: '要填',
  'by-hand': '可以空着用笔写',
  optional: '可以不填',
} as const;

/** Where the addressee stands. */
export const FORMS = {
  letter: '书信：开头写给谁',
  application: '申请书：末尾写给谁',
} as const;

export const LINE_KINDS = { text: '一段', heading: '小标题' } as const;

export interface Question {
  /** As in placeholders, `姓名`. */
  name: string;
  kind: QuestionKind;
  need: keyof typeof NEEDS;
}

/** A letter as editors wrote it. All texts but the title and the names may have placeholders. */
export interface Letter {
  title: string;
  form: keyof typeof FORMS;
  to: string;
  /** A table above the text: who is concerned. */
  rows: readonly { label: string; value: string }[];
  lines: readonly { kind: keyof typeof LINE_KINDS; text: string }[];
  attachments: readonly string[];
  /** Who signs, `申请人`. */
  signer: string;
  questions: readonly Question[];
}

/** Name of a question → what a reader answered; a day as `YYYY-MM-DD`. */
export type Answers = Readonly<Record<string, string>>;

/** Every text of a letter in which placeholders stand. */
export const textsOf = ({ to, rows, lines }: Pick<Letter, 'to' | 'rows' | 'lines'>): string[] => [
  to,
  ...rows.map(({ value }) => value),
  ...lines.map(({ text }) => text),
];

const DAY = /^\d{4}-\d\d-\d\d$/;

/** An answer as the letter says it; empty if there is none. */
export function wordsOf(kind: QuestionKind, answer = ''): string {
  const said = answer.trim().replace(/\r\n?/g, '\n');
  return kind === 'day' && DAY.test(said) ? formatDate(said) : said;
}

/**
 * Whether a line stays away: it speaks of something that the reader has left open although it was not needed. A form
 * in which nothing at all is answered keeps every line, to be filled in by hand.
 *
 * @param optional the questions of the line that need no answer
 */
export function isLeftOut(optional: readonly string[], answers: Answers): boolean {
  const isOpen = (name: string) => (answers[name] ?? '').trim() === '';
  return Object.keys(answers).some((name) => !isOpen(name)) && optional.some(isOpen);
}
