/** A caret, or what is selected, as the browser tells it. */
export type Caret = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/** The last time that the page and the editor said the same: the caret in the page, the selection of the editor. */
export interface Agreement {
  caret: Caret;
  selection: unknown;
}

/** Notes that the page shows what the editor holds. */
export function agreeOn(selection: unknown, dom: Caret): Agreement {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = dom;
  return { caret: { anchorNode, anchorOffset, focusNode, focusOffset }, selection };
}

/**
 * Whether somebody moved the caret in the page and the editor has not heard of it yet: also the first one of all. Not
 * so where the editor moved its own since, nor where the browser had to: what the caret stood in is gone from the page.
 */
export function isMovedByHand(
  last: Agreement | undefined,
  selection: unknown,
  dom: Caret,
): boolean {
  if (!last) return selection === null && dom.anchorNode !== null;
  if (last.selection !== selection) return false;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = last.caret;
  if (!anchorNode?.isConnected || !focusNode?.isConnected) return false;
  return (
    dom.anchorNode !== anchorNode ||
    dom.anchorOffset !== anchorOffset ||
    dom.focusNode !== focusNode ||
    dom.focusOffset !== focusOffset
  );
}
