/** Milliseconds after which a lifted finger produces no click: it was a swipe or a long press. */
const LATEST_CLICK = 400;

const waiting = new Set<() => void>();
let isPressed = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function endIn(milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(end, milliseconds);
}

function end(): void {
  isPressed = false;
  const due = [...waiting];
  waiting.clear();
  for (const act of due) act();
}

/**
 * Tracks touch and mouse presses, so that nothing moves below the pointer. A press lasts until its click. On touch
 * screens the click follows the lifting of the finger, and the focus moves before it: layout that follows the focus
 * would move the button away.
 */
export function watchPresses(): void {
  addEventListener(
    'pointerdown',
    () => {
      clearTimeout(timer);
      isPressed = true;
    },
    true,
  );
  addEventListener('pointerup', () => endIn(LATEST_CLICK), true);
  // The browser interprets the touch as a swipe: no click follows.
  addEventListener('pointercancel', () => endIn(0), true);
  addEventListener('click', () => endIn(0), true);
}

/** Runs an action that moves the page: at once, or once after the press in progress. */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.add(act);
  else act();
}
