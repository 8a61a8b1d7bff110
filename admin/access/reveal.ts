import { afterPress } from './press.ts';

const SCROLLER = '.desk-EditorInterface-ControlPaneContainer';
const STICKY = '.desk-styles-EditorControlBar';
/** Pixels between the caret and the edge of the visible area. */
const MARGIN = 12;

/**
 * From this call on, typed text is never scrolled off the screen or hidden below the body's toolbar. Only a movement of
 * the caret scrolls back to it: a user who scrolls away wants to read something else.
 */
export function followCaret(): void {
  const follow = () => afterPress(revealCaret);
  document.addEventListener('selectionchange', follow);
  addEventListener('focusin', follow);
}

/** Scrolls the list of choices that the focused field is opening into view. */
export function revealMenu(): void {
  // It is rendered a moment after it opens.
  const reveal = () =>
    requestAnimationFrame(() => {
      const control = document.activeElement?.closest('[class$="-container"]');
      control?.querySelector('[class$="-menu"]')?.scrollIntoView({ block: 'nearest' });
    });
  afterPress(reveal);
}

/** Scrolls the form until the caret, or the focused field, is visible. Does nothing if it already is. */
export function revealCaret(): void {
  const field = document.activeElement;
  const scroller = field?.closest(SCROLLER);
  if (!field || !scroller || !field.matches('input, textarea, [contenteditable="true"]')) return;
  const isText = field.matches('[data-slate-editor]');
  if (isText)
    caretElement()?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { top, bottom } = (isText ? caretRect() : undefined) ?? field.getBoundingClientRect();
  const seen = scroller.getBoundingClientRect();
  const bar = isText ? field.closest('.cms-editor-visual')?.querySelector(STICKY) : null;
  const upper = Math.max(seen.top, bar?.getBoundingClientRect().bottom ?? 0) + MARGIN;
  const lower = seen.bottom - MARGIN;
  // For an element higher than the space, the browser scrolls: it has the position of the line.
  if (bottom - top > lower - upper) return;
  if (top < upper) scroller.scrollBy({ top: top - upper });
  else if (bottom > lower) scroller.scrollBy({ top: bottom - lower });
}

function caretElement(): Element | undefined {
  const node = window.getSelection()?.focusNode;
  return (node instanceof Element ? node : node?.parentElement) ?? undefined;
}

/** The rectangle of the caret; in an empty line, that of its element. */
function caretRect(): DOMRect | undefined {
  const selection = window.getSelection();
  if (!selection?.focusNode) return undefined;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  return range.getClientRects()[0] ?? caretElement()?.getBoundingClientRect();
}
