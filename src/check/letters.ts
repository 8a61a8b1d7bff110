import { gapsIn, strayIn } from '../letters/placeholders.ts';
import { isCalendarDate } from '../values/dates.ts';
import {
  type Problem,
  type ValidationError,
  problem,
} from '../values/validation/validation-error.ts';
import { collections } from '../collections/index.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import type { Entry, Reading } from './reading.ts';

const { letters: model } = collections;
/** Names of the fields whose texts have placeholders. */
const TEXTS: readonly string[] = ['to', 'value', 'text'];

/**
 * Checks that the questions of a letter and its placeholders agree, in its texts and in the union's own Word file. A
 * placeholder without a question would stay in every letter, and nobody would ever see the answer to an unused one.
 */
export function checkLetters(reading: Reading): ValidationError[] {
  return reading.entries
    .filter(({ collection }) => collection === model.name)
    .flatMap((entry) => checkLetter(entry, reading));
}

function checkLetter(entry: Entry, { templates }: Reading): ValidationError[] {
  const leaves = [...leavesOf(model.fields, entry.data)];
  const names = leaves.filter(isName).map(({ value }) => String(value));
  const own = templateOf(entry);
  const marks = templates.get(own ?? '');
  const used = new Set([
    ...leaves.filter(isText).flatMap(({ value }) => gapsIn(String(value))),
    ...(marks?.names ?? []),
  ]);
  return leaves.flatMap((leaf) => {
    const { path, labels, value } = leaf;
    return problemsOf(leaf).map((it) => ({
      value,
      ...it,
      file: entry.file,
      field: path.join('.'),
      label: labels.join(' '),
    }));
  });

  function problemsOf(leaf: Leaf): Problem[] {
    const said = String(leaf.value ?? '');
    if (isName(leaf)) return nameProblems(leaf, said);
    if (isText(leaf)) return placeholderProblems(gapsIn(said), [strayIn(said)], names);
    if (isQuestion(leaf)) return questionProblems(leaf.value);
    if (leaf.path.join() !== 'template' || own === undefined) return [];
    if (!/\.docx$/i.test(own)) return [problem('template-kind')];
    const problems = marks ? placeholderProblems(marks.names, marks.stray, names) : [];
    return problems.map((it) => ({ ...it, quote: `${own} 里的 ${it.quote}` }));
  }

  function nameProblems({ path }: Leaf, name: string): Problem[] {
    if (names.indexOf(name) !== Number(path[1])) return [problem('key-twice')];
    return used.has(name) ? [] : [problem('question-unused', { name })];
  }
}

function placeholderProblems(
  found: readonly string[],
  stray: readonly (string | undefined)[],
  names: readonly string[],
): (Problem & { quote: string })[] {
  const unknown = new Set(found.filter((name) => !names.includes(name)));
  const broken = new Set(stray.filter((text) => text !== undefined));
  return [
    ...[...unknown].map((name) => ({
      ...problem('placeholder-unknown', { names }),
      quote: `{{${name}}}`,
    })),
    ...[...broken].map((text) => ({ ...problem('placeholder-broken'), quote: text })),
  ];
}

/** What the answers of a question must be like. */
function questionProblems(question: unknown): Problem[] {
  const { kind, choices, example } = Object(question) as Record<string, unknown>;
  if (kind === 'choice' && !(Array.isArray(choices) && choices.length > 1))
    return [problem('question-without-choices')];
  const isDay = example === undefined || isCalendarDate(String(example));
  return kind === 'day' && !isDay ? [{ ...problem('not-a-date'), value: example }] : [];
}

const isQuestion = ({ path }: Leaf) => path[0] === 'questions' && path.length === 2;
const isName = ({ path }: Leaf) => path[0] === 'questions' && path[2] === 'name';
const isText = ({ path, value }: Leaf) =>
  typeof value === 'string' && TEXTS.includes(path[path.length - 1] ?? '');

const templateOf = ({ data }: Entry): string | undefined => {
  const path = data['template'];
  return typeof path === 'string' && path !== '' ? path.replace('../media/', '') : undefined;
};
