import {
  type Offer,
  type ReadBody,
  repairsOf,
  toOffers,
  withRepairs,
} from '../../src/check/body-repairs.ts';
import { normaliseText } from '../../src/values/normalise-text.ts';

/** An editor of a text. */
export interface TextEditor {
  /** The current text. */
  read: () => string;
  /** Replaces the text, as one step that {@link undo} reverts. */
  replace: (text: string) => void;
  undo: () => void;
  /** An input method is composing a word. */
  isComposing: () => boolean;
}

/**
 * Applies repairs to a text while somebody may be typing: searches the current text again until nothing was typed
 * meanwhile. Returns the number of repairs.
 * @param choose of what can be repaired now
 */
export async function makeRepairs(
  editor: TextEditor,
  choose: (offers: readonly Offer[]) => readonly Offer[],
  read: ReadBody,
): Promise<number> {
  for (;;) {
    if (editor.isComposing()) await wordEnd();
    const text = editor.read();
    const { proposals } = await read(text);
    if (editor.isComposing() || editor.read() !== text) continue;
    const chosen = choose(toOffers(proposals)).filter(({ repaired }) => repaired !== undefined);
    if (chosen.length === 0) return 0;
    const repairs = repairsOf(chosen.flatMap((offer) => offer.proposals));
    editor.replace(withRepairs(sameLines(text), repairs));
    return chosen.length;
  }
}

/** The input method has inserted its word into the text. */
const wordEnd = () =>
  new Promise((resolve) => {
    document.addEventListener('compositionend', resolve, { once: true });
  });

/** The text whose lines proposals count: an invisible character may be a line end. */
function sameLines(text: string): string {
  const normal = normaliseText(text, 'body');
  return normal.split('\n').length === text.split('\n').length ? text : normal;
}

/** The pressed offer, at its present position. */
export function findAgain(offers: readonly Offer[], pressed: Offer): readonly Offer[] {
  const alike = offers.filter(
    ({ text, repaired }) => text === pressed.text && repaired === pressed.repaired,
  );
  const distance = ({ first }: Offer) => Math.abs(first - pressed.first);
  return alike.sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}
