import { afterPress } from './press.ts';
import { revealCaret } from './reveal.ts';

const TYPED_IN = 'input, textarea, [contenteditable="true"]';
/** Pixels: below this height, the keyboard of a phone is open. */
const LOW = 560;

/** The same condition as the media queries of `phone.css`: Decap's own pages change their layout at this width too. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 799px)').matches;
}

/**
 * Passes to the style sheet which part of the page the on-screen keyboard leaves free, so that the button 保存 stays
 * visible. iOS overlays the page with the keyboard and scrolls it; Android shrinks the page by itself
 * (`interactive-widget`).
 */
export function followKeyboard(): void {
  const visible = window.visualViewport;
  if (!visible) return;
  const follow = () => {
    const { style } = document.documentElement;
    // A user who pinch-zooms expects a larger page, not a smaller viewport.
    const isZoomed = visible.scale > 1.01;
    style.setProperty('--visible-top', isZoomed ? '0px' : `${visible.offsetTop}px`);
    style.setProperty('--visible-height', isZoomed ? '100%' : `${visible.height}px`);
    const isTyping = document.activeElement?.matches(TYPED_IN) === true;
    document.documentElement.toggleAttribute(
      'data-keyboard',
      isTyping && isNarrow() && !isZoomed && visible.height < LOW,
    );
  };
  const resize = () => {
    follow();
    revealCaret();
  };
  // The button that takes the focus must not move before it is released.
  addEventListener('focusin', () => afterPress(follow));
  addEventListener('focusout', () => requestAnimationFrame(() => afterPress(follow)));
  visible.addEventListener('resize', () => afterPress(resize));
  visible.addEventListener('scroll', follow);
  follow();
}
