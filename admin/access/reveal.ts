const SCROLLER = '.desk-EditorInterface-ControlPaneContainer';
const STICKY = '.desk-styles-EditorControlBar';
/** Pixels between what is typed and the edge of what can be seen. */
const MARGIN = 12;

/** From now on, what is typed in the body is never off the screen or below its toolbar. */
export function followCaret(): void {
  // A page that moves below a finger or the mouse turns a press into a selection.
  let isPressed = false;
  addEventListener('pointerdown', () => (isPressed = true), true);
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(
      end,
      () => {
        isPressed = false;
        requestAnimationFrame(revealCaret);
      },
      true,
    );
  document.addEventListener('selectionchange', () => {
    if (!isPressed) revealCaret();
  });
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
