import { isFunctionWord } from './frames.ts';
import type { Lexicon, Node } from './lexicon.ts';

/** A way to read a question as words of the index. */
export interface Reading {
  text: string;
  /** Less is likelier. */
  cost: number;
  /** Whether letters were read as pinyin. */
  isPinyin: boolean;
  /** Characters that were taken as they stand. */
  isChanged: boolean;
}

/** Costs, in about the logarithm of how rarely each happens. */
const COST = {
  homophone: 2.2,
  nearHomophone: 2.8,
  otherCharacter: 5.5,
  missing: 5.5,
  doubled: 5,
  syllable: 0.25,
  nearSyllable: 1.6,
  initial: 1.5,
  word: 1.2,
  /** For a word on one page; one less for each doubling. */
  rare: 6,
  asItStands: 7,
  functionWord: 2,
} as const;

const KEPT = 6;
const LONGEST_INPUT = 40;

/** What dialects and hurried fingers take for each other. */
const NEAR: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^l/, 'n'],
  [/^h(?=u)/, 'f'],
  [/ng$/, 'n'],
];

function blur(syllable: string): string {
  return NEAR.reduce((text, [from, to]) => text.replace(from, to), syllable);
}

interface State extends Reading {
  at: number;
}

/**
 * Reads a run of characters and letters as words of the lexicon: pinyin, initials, homophones and one slip a word
 * are allowed, each at a cost.
 *
 * @param run folded, without blanks or punctuation
 * @returns the likeliest first; empty where letters cannot be read
 */
export function readRun(run: string, lexicon: Lexicon): Reading[] {
  const input = run.slice(0, LONGEST_INPUT);
  const best: State[][] = Array.from({ length: input.length + 1 }, () => []);
  best[0] = [{ at: 0, text: '', cost: 0, isPinyin: false, isChanged: false }];
  for (let at = 0; at < input.length; at += 1) {
    const states = prune(best[at] ?? []);
    if (states.length === 0) continue;
    for (const step of stepsFrom(input, at, lexicon)) {
      for (const state of states) {
        best[step.at]?.push({
          at: step.at,
          text: state.text + step.text,
          cost: state.cost + step.cost,
          isPinyin: state.isPinyin || step.isPinyin,
          isChanged: state.isChanged || step.isChanged,
        });
      }
    }
  }
  return prune(best[input.length] ?? []).map(({ text, cost, isPinyin, isChanged }) => ({
    text,
    cost,
    isPinyin,
    isChanged,
  }));
}

function prune(states: readonly State[]): State[] {
  const seen = new Set<string>();
  return [...states]
    .sort((a, b) => a.cost - b.cost)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, KEPT);
}

function stepsFrom(input: string, start: number, lexicon: Lexicon): State[] {
  const steps: State[] = [];
  const walk = (
    node: Node,
    at: number,
    text: string,
    cost: number,
    slips: number,
    flags: Flags,
  ) => {
    if (node.level !== undefined && text.length > 0) {
      const isSlipAllowed = slips === 0 || text.length > 2;
      const rarity = Math.max(0, COST.rare - node.level * 0.7);
      if (isSlipAllowed && at > start) {
        steps.push({ at, text, cost: cost + COST.word + rarity, ...flags });
      }
    }
    for (const [character, next] of node.next) {
      for (const match of matchCharacter(input, at, character, lexicon)) {
        if (match.slips + slips > 1) continue;
        walk(next, at + match.length, text + character, cost + match.cost, slips + match.slips, {
          isPinyin: flags.isPinyin || match.isPinyin,
          isChanged: flags.isChanged || match.cost > 0,
        });
      }
    }
  };
  walk(lexicon.root, start, '', 0, 0, { isPinyin: false, isChanged: false });
  steps.push(...plainSteps(input, start));
  return steps;
}

type Flags = Pick<Reading, 'isPinyin' | 'isChanged'>;

/** Characters that are no word of the index may stand as they are; letters may not. */
function plainSteps(input: string, at: number): State[] {
  const steps: State[] = [];
  const flags = { isPinyin: false, isChanged: false };
  for (const length of [1, 2, 3]) {
    const text = input.slice(at, at + length);
    if (text.length === length && isFunctionWord(text)) {
      steps.push({ at: at + length, text, cost: COST.functionWord, ...flags });
    }
  }
  const [character = ''] = input.slice(at);
  if (!/[a-z]/.test(character)) {
    steps.push({ at: at + 1, text: character, cost: COST.asItStands, ...flags });
  }
  return steps;
}

interface CharacterMatch {
  length: number;
  cost: number;
  slips: number;
  isPinyin: boolean;
}

/** How the next of the input may stand for a character of a word. */
function matchCharacter(
  input: string,
  at: number,
  character: string,
  lexicon: Lexicon,
): CharacterMatch[] {
  const given = input[at];
  if (given === undefined) return [];
  if (given === character) return [{ length: 1, cost: 0, slips: 0, isPinyin: false }];
  if (/[a-z]/.test(given)) return matchLetters(input, at, lexicon.readingsOf(character));
  const matches: CharacterMatch[] = [];
  const cost = soundCost(lexicon.readingsOf(given), lexicon.readingsOf(character));
  if (cost !== undefined) matches.push({ length: 1, cost, slips: 0, isPinyin: false });
  else if (/\p{Script=Han}/u.test(given)) {
    matches.push({ length: 1, cost: COST.otherCharacter, slips: 1, isPinyin: false });
  }
  // The character was left out.
  matches.push({ length: 0, cost: COST.missing, slips: 1, isPinyin: false });
  // One too many stands before it.
  if (input[at + 1] === character) {
    matches.push({ length: 2, cost: COST.doubled, slips: 1, isPinyin: false });
  }
  return matches;
}

function soundCost(given: readonly string[], wanted: readonly string[]): number | undefined {
  if (given.some((syllable) => wanted.includes(syllable))) return COST.homophone;
  const near = wanted.map(blur);
  return given.some((syllable) => near.includes(blur(syllable))) ? COST.nearHomophone : undefined;
}

function matchLetters(input: string, at: number, readings: readonly string[]): CharacterMatch[] {
  const letters = input.slice(at, at + 6);
  const matches = new Map<number, number>();
  const add = (length: number, cost: number): void => {
    matches.set(length, Math.min(cost, matches.get(length) ?? Infinity));
  };
  for (const reading of readings) {
    if (letters.startsWith(reading)) add(reading.length, COST.syllable);
    const near = blur(reading);
    if (near !== reading && letters.startsWith(near)) add(near.length, COST.nearSyllable);
    const [initial = ''] = /^(?:zh|ch|sh|.)/.exec(reading) ?? [];
    if (letters.startsWith(initial)) add(initial.length, COST.initial);
    if (letters.startsWith(reading[0] ?? '')) add(1, COST.initial);
  }
  return [...matches].map(([length, cost]) => ({ length, cost, slips: 0, isPinyin: true }));
}
