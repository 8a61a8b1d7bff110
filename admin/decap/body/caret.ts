/** A caret, or a selection, as the browser reports it. */
export type Caret = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/** The last state in which page and editor agreed: the caret in the page, the selection of the editor. */
export interface Agreement {
  caret: Caret;
  selection: unknown;
}

/** Records that the page shows the editor's selection. */
export function agreeOn(selection: unknown, dom: Caret): Agreement {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = dom;
  return { caret: { anchorNode, anchorOffset, focusNode, focusOffset }, selection };
}

/**
 * Whether the caret was moved in the page without the editor having received it yet; true also for the very first
 * caret. False if the editor moved its own since, or if the browser had to move it because the node that contained it
 * was removed from the page.
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
