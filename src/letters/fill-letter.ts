import {
  type Answers,
  type LINE_KINDS,
  type Letter,
  type Question,
  type QuestionKind,
  isLeftOut,
  wordsOf,
} from './letter.ts';
import { gapsIn, piecesOf } from './placeholders.ts';

/** A run of words. `blank`: nobody has answered, and somebody may write here by hand. */
export type Run = { text: string; blank?: never } | { blank: QuestionKind; text?: never };

/** A letter with the answers in it. A paragraph is a list of runs. */
export interface FilledLetter {
  title: string;
  /** `学校工会委员会：`, of a letter. */
  greeting: readonly Run[] | undefined;
  rows: readonly { label: string; paragraphs: readonly (readonly Run[])[] }[];
  lines: readonly { kind: keyof typeof LINE_KINDS; runs: readonly Run[] }[];
  /** Below 此致. */
  closing: readonly Run[];
  attachments: readonly string[];
  signer: string;
}

/** The questions of a text that need no answer. */
export function optionalIn(text: string, questions: readonly Question[]): string[] {
  const named = gapsIn(text);
  return questions
    .filter(({ name, need }) => need === 'optional' && named.includes(name))
    .map(({ name }) => name);
}

/** Writes the answers into a letter. */
export function fillLetter(letter: Letter, answers: Answers): FilledLetter {
  const { title, form, to, rows, lines, attachments, signer, questions } = letter;
  const runsOf = (text: string) => fill(text, questions, answers);
  const stays = (text: string) => !isLeftOut(optionalIn(text, questions), answers);
  return {
    title,
    greeting: form === 'letter' ? [...runsOf(to), { text: '：' }] : undefined,
    rows: rows
      .filter(({ value }) => stays(value))
      .map(({ label, value }) => ({ label, paragraphs: paragraphsOf(runsOf(value)) })),
    lines: lines
      .filter(({ text }) => stays(text))
      .flatMap(({ kind, text }) => paragraphsOf(runsOf(text)).map((runs) => ({ kind, runs }))),
    closing: form === 'letter' ? [{ text: '敬礼' }] : runsOf(to),
    attachments,
    signer,
  };
}

const fill = (text: string, questions: readonly Question[], answers: Answers): Run[] =>
  piecesOf(text).map(({ gap, text: said }): Run => {
    if (gap === undefined) return { text: said };
    const kind = questions.find(({ name }) => name === gap)?.kind ?? 'words';
    const words = wordsOf(kind, answers[gap]);
    return words === '' ? { blank: kind } : { text: words };
  });

/** A paragraph for each line of the answers in it. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  let current: Run[] = [];
  const paragraphs = [current];
  for (const run of runs) {
    if (run.blank !== undefined) current.push(run);
    for (const [index, text] of (run.text?.split('\n') ?? []).entries()) {
      if (index > 0) paragraphs.push((current = []));
      if (text !== '') current.push({ text });
    }
  }
  return paragraphs.filter(({ length }) => length > 0);
}
