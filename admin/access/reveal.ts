import { afterPress } from './press.ts';

const SCROLLER = '.desk-EditorInterface-ControlPaneContainer';
const STICKY = '.desk-styles-EditorControlBar';
/** Pixels between what is typed and the edge of what can be seen. */
const MARGIN = 12;

/**
 * From now on, what is typed is never off the screen or below the body's toolbar. Only what moves the caret leads back to
 * it: whoever swipes away from it wants to read something else.
 */
export function followCaret(): void {
  const follow = () => afterPress(revealCaret);
  document.addEventListener('selectionchange', follow);
  addEventListener('focusin', follow);
}

/** Brings the list of choices that the field with the focus is opening into sight. */
export function revealMenu(): void {
  // It is drawn a moment after it opens.
  const reveal = () =>
    requestAnimationFrame(() => {
      const control = document.activeElement?.closest('[class$="-container"]');
      control?.querySelector('[class$="-menu"]')?.scrollIntoView({ block: 'nearest' });
    });
  afterPress(reveal);
}

/** Scrolls the form so far that the caret, or the field that is typed in, is in sight. Nothing where it is. */
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
  // What is higher than the space is left to the browser, which knows the line.
  if (bottom - top > lower - upper) return;
  if (top < upper) scroller.scrollBy({ top: top - upper });
  else if (bottom > lower) scroller.scrollBy({ top: bottom - lower });
}

function caretElement(): Element | undefined {
  const node = window.getSelection()?.focusNode;
  return (node instanceof Element ? node : node?.parentElement) ?? undefined;
}

/** Where the caret is; in an empty line, where its element is. */
function caretRect(): DOMRect | undefined {
  const selection = window.getSelection();
  if (!selection?.focusNode) return undefined;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  return range.getClientRects()[0] ?? caretElement()?.getBoundingClientRect();
}
