/**
 * In a list of the body text the Tab key indents an item, so it cannot also leave the text. Tab leaves after Esc, and
 * if Tab was the key that moved the focus there: keyboard navigation is never trapped (WCAG 2.1.2).
 */
let leaves = false;

addEventListener(
  'keydown',
  ({ key, target }) => {
    if (key === 'Escape') leaves = true;
    else if (key === 'Tab') leaves ||= !isInText(target);
    else if (key !== 'Shift') leaves = false;
  },
  true,
);

addEventListener(
  'pointerdown',
  () => {
    leaves = false;
  },
  true,
);

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-slate-editor]') !== null;
}

/** Whether the Tab key leaves the text now. */
export function leavesByTab(): boolean {
  return leaves;
}
