import { useCallback, useEffect, useRef, useState } from 'react';
import { type Offer, toOffers } from '../../src/check/body-repairs.ts';
import { readBody } from '../content/read-bodies.ts';

/** Milliseconds after the last key (debounce): nobody wants offers about half a line. */
const PAUSE_MS = 1000;

/** The offers for a body, and the text that they were computed from. */
interface Found {
  text: string;
  offers: readonly Offer[];
}

const NOTHING: Found = { text: '', offers: [] };

/**
 * The offers for the text that is being written, debounced after the last key; one text is processed at a time.
 * `readAtOnce`: skips the debounce for the next text.
 */
export function useOffers(text: string): Found & { readAtOnce: () => void } {
  const [notice, setMessage] = useState(NOTHING);
  const [isReading, setReading] = useState(false);
  /** Without debounce when nobody is typing: as the text is opened, and after a press has changed it. */
  const isAtOnce = useRef(true);
  useEffect(() => {
    if (isReading || text === notice.text) return undefined;
    const timer = setTimeout(
      () => {
        setReading(true);
        isAtOnce.current = false;
        void readBody(text)
          .then(({ proposals }) => setMessage({ text, offers: toOffers(proposals) }))
          // If the worker is unavailable, the check of a save reports the same.
          .catch(() => setMessage({ text, offers: [] }))
          .finally(() => setReading(false));
      },
      isAtOnce.current ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [text, notice.text, isReading]);
  const readAtOnce = useCallback(() => {
    isAtOnce.current = true;
  }, []);
  return { ...notice, readAtOnce };
}
