import { afterPress } from './press.ts';
import { revealCaret } from './reveal.ts';

const TYPED_IN = 'input, textarea, [contenteditable="true"]';
/** Pixels: lower than this, the keyboard of a phone is up. */
const LOW = 560;

/** Says the same as the media queries of `phone.css`: Decap's own pages change their shape there too. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 799px)').matches;
}

/**
 * Tells the style sheet what part of the page the on-screen keyboard leaves free, so that the button 保存 stays in sight.
 * iOS lays the keyboard over the page and moves it; Android shrinks the page by itself (`interactive-widget`).
 */
export function followKeyboard(): void {
  const visible = window.visualViewport;
  if (!visible) return;
  const follow = () => {
    const { style } = document.documentElement;
    // Somebody who zooms in with two fingers wants to see the page larger, not a smaller page.
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
  // The button that takes the focus must still be there when it is let go.
  addEventListener('focusin', () => afterPress(follow));
  addEventListener('focusout', () => requestAnimationFrame(() => afterPress(follow)));
  visible.addEventListener('resize', () => afterPress(resize));
  visible.addEventListener('scroll', follow);
  follow();
}
