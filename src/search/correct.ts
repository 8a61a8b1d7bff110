import { isFunctionWord } from './frames.ts';
import { type Lexicon, type Node, blur } from './lexicon.ts';
import type { Segment } from './segment.ts';

/** A way to read a question as words of the index. */
export interface Reading {
  text: string;
  /** Less is likelier. */
  cost: number;
  /** Whether letters were read as pinyin. */
  isPinyin: boolean;
  /** Whether anything was read otherwise than it stands. */
  isChanged: boolean;
  /** Words of which only initials were given. */
  initialled: number;
  words: number;
  /** Characters that are no word of the lexicon. */
  unread: number;
  /** Characters read as others that sound alike, and those that are wrong, missing or doubled. */
  sounds: number;
  slips: number;
  /** Words of two characters of which one is wrong. */
  halves: number;
}

/** Costs, in about the logarithm of how rarely each happens. */
const COST = {
  homophone: 2.2,
  nearHomophone: 2.8,
  otherCharacter: 5.5,
  /** Half of a word. */
  otherHalf: 7.5,
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

const KEPT = 16;
const LONGEST_INPUT = 40;
const SHORT = 4;

interface State extends Reading {
  at: number;
}

const START: Omit<State, 'at'> = {
  text: '',
  cost: 0,
  isPinyin: false,
  isChanged: false,
  initialled: 0,
  words: 0,
  unread: 0,
  sounds: 0,
  slips: 0,
  halves: 0,
};

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
  best[0] = [{ ...START, at: 0 }];
  for (let at = 0; at < input.length; at += 1) {
    const states = prune(best[at] ?? []);
    if (states.length === 0) continue;
    for (const step of [...wordSteps(input, at, lexicon), ...plainSteps(input, at)]) {
      best[step.at]?.push(...states.map((state) => join(state, step)));
    }
  }
  return prune(best[input.length] ?? []);
}

function join(state: State, step: State): State {
  return {
    at: step.at,
    text: state.text + step.text,
    cost: state.cost + step.cost,
    isPinyin: state.isPinyin || step.isPinyin,
    isChanged: state.isChanged || step.isChanged,
    initialled: state.initialled + step.initialled,
    words: state.words + step.words,
    unread: state.unread + step.unread,
    sounds: state.sounds + step.sounds,
    slips: state.slips + step.slips,
    halves: state.halves + step.halves,
  };
}

/** The likeliest states that differ in their text; what changes nothing is kept, to compare with. */
function prune(states: readonly State[]): State[] {
  const sorted = [...states].sort((a, b) => a.cost - b.cost);
  const seen = new Set<string>();
  const distinct = sorted.filter(({ text }) => !seen.has(text) && seen.add(text));
  const literal = distinct.slice(KEPT).find(({ isChanged }) => !isChanged);
  return [...distinct.slice(0, KEPT), ...(literal ? [literal] : [])];
}

/** How far a word has been matched. */
interface Walk {
  at: number;
  text: string;
  cost: number;
  /** Characters that sound alike. */
  sounds: number;
  /** Characters wrong, missing or doubled. */
  slips: number;
  isPinyin: boolean;
  isInitialled: boolean;
}

const FRESH = { text: '', cost: 0, sounds: 0, slips: 0, isPinyin: false, isInitialled: false };

/** Half of a long word may be mistaken, or all of a word of two characters if it sounds the same. */
function isAllowed({ text, sounds, slips, at }: Walk, start: number): boolean {
  const { length } = text;
  if (length < 3) return slips === 0 || (sounds === 0 && length === at - start);
  return slips === 0 ? sounds <= length / 2 : slips === 1 && sounds === 0;
}

function wordSteps(input: string, start: number, lexicon: Lexicon): State[] {
  const steps: State[] = [];
  const walk = (node: Node, state: Walk): void => {
    const { level } = node;
    if (level !== undefined && state.at > start && isAllowed(state, start)) {
      steps.push(toStep(state, level));
      // One character too many at the end: cookies.
      const isLong = state.text.length > 2 && state.slips === 0 && state.at < input.length;
      if (isLong) {
        const cost = state.cost + COST.doubled;
        steps.push(toStep({ ...state, at: state.at + 1, cost, slips: 1 }, level));
      }
    }
    for (const [character, next] of continuations(node, input, state, lexicon)) {
      for (const match of matchCharacter(input, state.at, character, lexicon)) {
        if (match.slips + state.slips > 1 || match.slips * state.sounds > 0) continue;
        if (match.slips > 0 && !canGoOn(next, input, state.at + match.length)) continue;
        walk(next, advance(state, character, match));
      }
    }
  };
  walk(lexicon.root, { ...FRESH, at: start });
  return steps;
}

function toStep(state: Walk, level: number): State {
  const { at, text, sounds, slips, isPinyin } = state;
  return {
    at,
    text,
    cost: state.cost + wordCost(state, level),
    isPinyin,
    isChanged: state.cost > 0,
    initialled: Number(state.isInitialled),
    words: 1,
    unread: 0,
    sounds,
    slips,
    halves: Number(slips > 0 && text.length < 3),
  };
}

function wordCost({ text, slips }: Walk, level: number): number {
  const slip = slips > 0 && text.length < 3 ? COST.otherHalf - COST.otherCharacter : 0;
  return COST.word + Math.max(0, COST.rare - level * 0.7) + slip;
}

/** The next characters of words that the input may stand for; only while a slip is allowed may that be any. */
function* continuations(
  node: Node,
  input: string,
  { at, slips, sounds }: Walk,
  lexicon: Lexicon,
): Iterable<readonly [string, Node]> {
  const given = input[at];
  if (given === undefined) return;
  if (/[a-z]/.test(given)) {
    yield* node.next;
    return;
  }
  const alike = slips > 0 ? NOBODY : lexicon.soundingLike(given);
  const isFirstFault = slips + sounds === 0;
  if (!isFirstFault && alike.size < node.next.size) {
    const exact = node.next.get(given);
    if (exact) yield [given, exact];
    for (const character of alike) {
      const next = character === given ? undefined : node.next.get(character);
      if (next) yield [character, next];
    }
    return;
  }
  for (const [character, next] of node.next) {
    const isAlike = character === given || alike.has(character);
    const mayBeSlip =
      isFirstFault &&
      (next.level !== undefined || next.next.has(given) || next.next.has(input[at + 1] ?? ''));
    if (isAlike || mayBeSlip || character === input[at + 1]) yield [character, next];
  }
}

const NOBODY: ReadonlySet<string> = new Set();

/** After a slip the rest of a word must be as it stands. */
function canGoOn(node: Node, input: string, at: number): boolean {
  return node.level !== undefined || node.next.has(input[at] ?? '');
}

function advance(state: Walk, character: string, match: CharacterMatch): Walk {
  return {
    at: state.at + match.length,
    text: state.text + character,
    cost: state.cost + match.cost,
    sounds: state.sounds + Number(match.isSound),
    slips: state.slips + match.slips,
    isPinyin: state.isPinyin || match.isPinyin,
    isInitialled: state.isInitialled || match.isInitial,
  };
}

/**
 * Titles, or parts of them, that a run spells in pinyin, initials, or characters that sound alike: what is in no
 * lexicon may still be a name.
 *
 * @param titles folded
 */
export function readTitles(
  run: string,
  titles: readonly string[],
  lexicon: Lexicon,
  segment: Segment,
): Reading[] {
  const found = new Map<string, Reading>();
  const isShort = run.length < SHORT;
  for (const title of titles) {
    const characters = [...title.replace(/[^\p{L}\p{N}]/gu, '')];
    for (let from = 0; from < characters.length; from += 1) {
      const reading = spell(run, characters, from, lexicon);
      // A few initials are in some title by chance, and more across its words.
      if (reading && reading.initialled > 0) {
        if (isShort && lexicon.level(reading.text) === undefined) continue;
        if (!standsOnWords(characters.join(''), from, from + reading.text.length, segment))
          continue;
      }
      const known = reading && found.get(reading.text);
      if (reading && (!known || known.cost > reading.cost)) found.set(reading.text, reading);
    }
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, KEPT);
}

/** Whether a part of a title begins and ends where words do. */
function standsOnWords(title: string, start: number, end: number, segment: Segment): boolean {
  const boundaries = new Set([0]);
  let at = 0;
  for (const word of segment(title)) boundaries.add((at += word.length));
  return boundaries.has(start) && boundaries.has(end);
}

function spell(
  run: string,
  characters: readonly string[],
  from: number,
  lexicon: Lexicon,
): Reading | undefined {
  let best: Reading | undefined;
  const walk = (next: number, state: Walk): void => {
    if (state.at === run.length) {
      if (state.cost > 0 && state.sounds <= 1 && (!best || state.cost < best.cost)) {
        const { text, cost, isPinyin, isInitialled } = state;
        best = {
          ...START,
          text,
          cost,
          isPinyin,
          isChanged: true,
          initialled: Number(isInitialled),
          words: 1,
          sounds: state.sounds,
        };
      }
      return;
    }
    const character = characters[next];
    if (character === undefined) return;
    for (const match of matchCharacter(run, state.at, character, lexicon)) {
      if (match.slips === 0) walk(next + 1, advance(state, character, match));
    }
  };
  walk(from, { ...FRESH, at: 0 });
  return best;
}

/** Characters that are no word of the index may stand as they are; letters may not. */
function plainSteps(input: string, at: number): State[] {
  const steps: State[] = [];
  for (const length of [1, 2, 3]) {
    const text = input.slice(at, at + length);
    if (text.length === length && isFunctionWord(text)) {
      steps.push({ ...START, at: at + length, text, cost: COST.functionWord });
    }
  }
  const [number] = /^\d+/.exec(input.slice(at)) ?? [];
  if (number !== undefined) {
    steps.push({ ...START, at: at + number.length, text: number, cost: COST.functionWord });
  }
  const character = input[at] ?? '';
  if (!/[a-z\d]/.test(character)) {
    steps.push({ ...START, at: at + 1, text: character, cost: COST.asItStands, unread: 1 });
  }
  return steps;
}

interface CharacterMatch {
  /** Of the input. */
  length: number;
  cost: number;
  slips: number;
  isSound: boolean;
  isPinyin: boolean;
  isInitial: boolean;
}

const PLAIN = { slips: 0, isSound: false, isPinyin: false, isInitial: false };

/** How the next of the input may stand for a character of a word. */
function matchCharacter(
  input: string,
  at: number,
  character: string,
  lexicon: Lexicon,
): CharacterMatch[] {
  const given = input[at];
  if (given === undefined) return [];
  if (given === character) return [{ ...PLAIN, length: 1, cost: 0 }];
  const isLetter = /[a-z]/.test(given);
  const readings = lexicon.readingsOf(character);
  if (isLetter && readings.length > 0) return matchLetters(input, at, readings);
  if (isLetter !== /[a-z]/.test(character)) return [];
  const cost = lexicon.soundingLike(given).has(character)
    ? soundCost(lexicon.readingsOf(given), readings)
    : undefined;
  const matches: CharacterMatch[] = [
    cost === undefined
      ? { ...PLAIN, length: 1, cost: COST.otherCharacter, slips: 1 }
      : { ...PLAIN, length: 1, cost, isSound: true },
    // The character was left out.
    { ...PLAIN, length: 0, cost: COST.missing, slips: 1 },
  ];
  // One too many stands before it.
  if (input[at + 1] === character) {
    matches.push({ ...PLAIN, length: 2, cost: COST.doubled, slips: 1 });
  }
  return matches;
}

function soundCost(given: readonly string[], wanted: readonly string[]): number {
  return given.some((syllable) => wanted.includes(syllable)) ? COST.homophone : COST.nearHomophone;
}

function matchLetters(input: string, at: number, readings: readonly string[]): CharacterMatch[] {
  const letters = input.slice(at, at + 6);
  const matches = new Map<number, CharacterMatch>();
  const add = (length: number, cost: number, isInitial: boolean): void => {
    const known = matches.get(length);
    if (known && known.cost <= cost) return;
    matches.set(length, { ...PLAIN, length, cost, isPinyin: true, isInitial });
  };
  for (const reading of readings) {
    if (letters.startsWith(reading)) add(reading.length, COST.syllable, false);
    // ü is typed as v, and as u by those who have not heard of that.
    const plain = reading.replace('v', 'u');
    if (plain !== reading && letters.startsWith(plain)) add(plain.length, COST.syllable, false);
    const near = blur(reading);
    if (near !== reading && letters.startsWith(near)) add(near.length, COST.nearSyllable, false);
    const [initial = ''] = /^(?:zh|ch|sh|.)/.exec(reading) ?? [];
    if (letters.startsWith(initial)) add(initial.length, COST.initial, true);
    if (letters.startsWith(reading[0] ?? '')) add(1, COST.initial, true);
  }
  return [...matches.values()];
}
