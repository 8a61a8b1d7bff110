import { useCallback, useEffect, useRef, useState } from 'react';
import { type Offer, toOffers } from '../../src/check/body-repairs.ts';
import { readBody } from '../content/read-bodies.ts';

/** From the last key on: whoever writes is not to be told of half a line. */
const PAUSE_MS = 1000;

/** What is told of a body, and of which text it was found. */
interface Found {
  text: string;
  offers: readonly Offer[];
}

const NOTHING: Found = { text: '', offers: [] };

/**
 * What can be said of the text that is being written, a moment after the last key; one text is read at a time.
 * `readAtOnce`: the next text is not waited for.
 */
export function useOffers(text: string): Found & { readAtOnce: () => void } {
  const [notice, setMessage] = useState(NOTHING);
  const [isReading, setReading] = useState(false);
  /** Nobody is writing: as the text is opened, and where a press has just changed it. */
  const isAtOnce = useRef(true);
  useEffect(() => {
    if (isReading || text === notice.text) return undefined;
    const timer = setTimeout(
      () => {
        setReading(true);
        isAtOnce.current = false;
        void readBody(text)
          .then(({ proposals }) => setMessage({ text, offers: toOffers(proposals) }))
          // Where nothing can be read beside the page, the check of a save will say so.
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
