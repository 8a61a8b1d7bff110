import { deskKey } from '../ground/desk-storage.ts';

/** The preview's width and colour scheme. */
export interface Look {
  width: 'phone' | 'desktop';
  scheme: 'light' | 'dark';
}

/** A reader's window in CSS pixels: a common phone, and wide enough for every layout of the site. */
const WIDTHS: Readonly<Record<Look['width'], number>> = { phone: 390, desktop: 1024 };

/** Height of the bar with the switches, above the frame. */
export const BAR = 44;

const KEY = 'red-candle.preview';
const FIRST: Look = { width: 'phone', scheme: 'light' };

/** The look chosen last on this machine. */
export function readLook(): Look {
  try {
    const { width, scheme } = JSON.parse(
      localStorage.getItem(deskKey(KEY)) ?? localStorage.getItem(KEY) ?? '{}',
    ) as Partial<Look>;
    return {
      width: width === 'desktop' ? width : FIRST.width,
      scheme: scheme === 'dark' ? scheme : FIRST.scheme,
    };
  } catch {
    return FIRST;
  }
}

export function keepLook(look: Look): void {
  localStorage.setItem(deskKey(KEY), JSON.stringify(look));
}

/**
 * Sets the frame to a reader's width, so that the site's own media queries apply, and scales it down if the pane is
 * narrower. Returns the function that stops following the pane's size.
 */
export function fitFrame(frame: HTMLElement, width: Look['width']): () => void {
  const pane = frame.parentElement;
  if (!pane) return () => undefined;
  const fit = () => {
    const [paneWidth, paneHeight] = [pane.clientWidth, pane.clientHeight - BAR];
    // On a phone the pane is hidden while the form is shown.
    if (paneWidth === 0) return;
    const scale = Math.min(1, paneWidth / WIDTHS[width]);
    Object.assign(frame.style, {
      // Out of the pane's flow, which would otherwise grow with it.
      position: 'absolute',
      top: `${BAR}px`,
      left: `${Math.max(0, (paneWidth - WIDTHS[width] * scale) / 2)}px`,
      width: `${WIDTHS[width]}px`,
      height: `${paneHeight / scale}px`,
      transform: `scale(${scale})`,
      transformOrigin: '0 0',
    });
  };
  const observer = new ResizeObserver(fit);
  observer.observe(pane);
  return () => {
    observer.disconnect();
  };
}

const ASKED = 'prefers-color-scheme';
const asked = new WeakMap<CSSMediaRule, string>();

/** Shows the site's light or dark colours, whatever this machine prefers. */
export function forceScheme(sheet: CSSStyleSheet, scheme: Look['scheme']): void {
  for (const rule of sheet.cssRules) {
    if (!('media' in rule)) continue;
    const media = rule as CSSMediaRule;
    const question = asked.get(media) ?? media.media.mediaText;
    if (!question.includes(ASKED)) continue;
    asked.set(media, question);
    media.media.mediaText = question.includes(scheme) ? 'all' : 'not all';
  }
}
