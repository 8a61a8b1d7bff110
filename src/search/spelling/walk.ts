import type { CharacterMatch } from './match-character.ts';

/** State of matching a word. */
export interface Walk {
  at: number;
  text: string;
  cost: number;
  /** Homophones. */
  sounds: number;
  /** Wrong, missing or doubled characters. */
  slips: number;
  isPinyin: boolean;
  isInitialled: boolean;
}

/** Nothing matched yet. */
export const FRESH = {
  text: '',
  cost: 0,
  sounds: 0,
  slips: 0,
  isPinyin: false,
  isInitialled: false,
};

/** Advances by one character. */
export function advance(state: Walk, character: string, match: CharacterMatch): Walk {
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
