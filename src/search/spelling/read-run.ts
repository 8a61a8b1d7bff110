import { isStopWord } from '../boilerplate.ts';
import type { Lexicon, TrieNode } from '../lexicon.ts';
import { matchCharacter } from './match-character.ts';
import { NOTHING, type Reading } from './reading.ts';
import { FRESH, type Walk, advance } from './walk.ts';
import { tuning } from '../tuning.ts';

const MAX_INPUT_LENGTH = 40;

interface State extends Reading {
  at: number;
}

/**
 * Reads a run of characters and letters as words of the lexicon: pinyin, initials, homophones and
 * one typo per word are allowed, each at a cost.
 *
 * @param run folded, without spaces or punctuation
 * @returns the most probable first; empty if letters cannot be read
 */
export function readRun(run: string, lexicon: Lexicon): Reading[] {
  const input = run.slice(0, MAX_INPUT_LENGTH);
  const best: State[][] = Array.from({ length: input.length + 1 }, () => []);
  best[0] = [{ ...NOTHING, at: 0 }];
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
  };
}

/** The most probable states with different texts; the unchanged one is kept for comparison. */
function prune(states: readonly State[]): State[] {
  const sorted = [...states].sort((a, b) => a.cost - b.cost);
  const seen = new Set<string>();
  const distinct = sorted.filter(({ text }) => !seen.has(text) && seen.add(text));
  const literal = distinct.slice(tuning.spelling.readings).find(({ isChanged }) => !isChanged);
  return [...distinct.slice(0, tuning.spelling.readings), ...(literal ? [literal] : [])];
}

/**
 * At most half of a long word may be wrong, or all of a word of two characters if it sounds the
 * same.
 */
function isAllowed({ text, sounds, slips }: Walk): boolean {
  const { length } = text;
  if (length < 3) return slips === 0;
  return slips === 0 ? sounds <= length / 2 : slips === 1 && sounds === 0;
}

function wordSteps(input: string, start: number, lexicon: Lexicon): State[] {
  const steps: State[] = [];
  const walk = (node: TrieNode, state: Walk): void => {
    const { level } = node;
    if (level !== undefined && state.at > start && isAllowed(state)) {
      steps.push(toStep(state, level));
      // One extra character at the end: cookies.
      const isLong = state.text.length > 2 && state.slips === 0 && state.at < input.length;
      if (isLong) {
        const cost = state.cost + tuning.spelling.doubled;
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
    cost: state.cost + wordCost(level),
    isPinyin,
    isChanged: state.cost > 0,
    initialled: Number(state.isInitialled),
    words: 1,
    unread: 0,
    sounds,
    slips,
  };
}

function wordCost(level: number): number {
  return tuning.spelling.word + Math.max(0, tuning.spelling.rare - level * 0.7);
}

/**
 * The next characters of words that the input may match; while a typo is allowed, any character may
 * match.
 */
function* continuations(
  node: TrieNode,
  input: string,
  { at, slips, sounds }: Walk,
  lexicon: Lexicon,
): Iterable<readonly [string, TrieNode]> {
  const given = input[at];
  if (given === undefined) return;
  if (/[a-z]/.test(given)) {
    yield* node.next;
    return;
  }
  const alike = slips > 0 ? NOBODY : lexicon.soundingLike(given);
  const isFirstSlip = slips + sounds === 0;
  if (!isFirstSlip && alike.size < node.next.size) {
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
      isFirstSlip &&
      (next.level !== undefined || next.next.has(given) || next.next.has(input[at + 1] ?? ''));
    if (isAlike || mayBeSlip || character === input[at + 1]) yield [character, next];
  }
}

const NOBODY: ReadonlySet<string> = new Set();

/** After a typo the rest of a word must match exactly. */
function canGoOn(node: TrieNode, input: string, at: number): boolean {
  return node.level !== undefined || node.next.has(input[at] ?? '');
}

/** Characters that are no word of the index may stay unchanged; letters may not. */
function plainSteps(input: string, at: number): State[] {
  const steps: State[] = [];
  for (const length of [1, 2, 3]) {
    const text = input.slice(at, at + length);
    if (text.length === length && isStopWord(text)) {
      steps.push({ ...NOTHING, at: at + length, text, cost: tuning.spelling.stopWord });
    }
  }
  const [number] = /^\d+/.exec(input.slice(at)) ?? [];
  if (number !== undefined) {
    steps.push({
      ...NOTHING,
      at: at + number.length,
      text: number,
      cost: tuning.spelling.stopWord,
    });
  }
  const character = input[at] ?? '';
  if (!/[a-z\d]/.test(character)) {
    steps.push({
      ...NOTHING,
      at: at + 1,
      text: character,
      cost: tuning.spelling.asItStands,
      unread: 1,
    });
  }
  return steps;
}
