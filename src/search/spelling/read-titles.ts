import type { Lexicon } from '../lexicon.ts';
import { type Segmenter, boundariesOf } from '../segment.ts';
import { matchCharacter } from './match-character.ts';
import { NOTHING, type Reading } from './reading.ts';
import { FRESH, type Walk, advance } from './walk.ts';
import { tuning } from '../tuning.ts';

/**
 * Titles, or parts of them, that a run spells in pinyin, initials, or homophones: what is in no
 * lexicon may still be a name.
 *
 * @param titles folded
 */
export function readTitles(
  run: string,
  titles: readonly string[],
  lexicon: Lexicon,
  segmenter: Segmenter,
): Reading[] {
  const found = new Map<string, Reading>();
  const isShort = run.length < tuning.spelling.minInitials;
  for (const title of titles) {
    const characters = [...title.replace(/[^\p{L}\p{N}]/gu, '')];
    for (let from = 0; from < characters.length; from += 1) {
      const reading = spell(run, characters, from, lexicon);
      // A few initials match some title by coincidence, and more across its words.
      if (reading && reading.initialled > 0) {
        if (isShort && lexicon.level(reading.text) === undefined) continue;
        if (!standsOnWords(characters.join(''), from, from + reading.text.length, segmenter))
          continue;
      }
      const known = reading && found.get(reading.text);
      if (reading && (!known || known.cost > reading.cost)) found.set(reading.text, reading);
    }
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, tuning.spelling.readings);
}

/** Whether a part of a title begins and ends at word boundaries. */
function standsOnWords(title: string, start: number, end: number, segmenter: Segmenter): boolean {
  const boundaries = boundariesOf(segmenter(title));
  return boundaries.has(start) && boundaries.has(end);
}

/**
 * The most probable way to read a whole run as the part of a title that begins at character `from`.
 */
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
          ...NOTHING,
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
