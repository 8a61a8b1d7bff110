import { useEffect, useRef, useState } from 'react';
import { type Offer, toOffers } from '../../src/check/body-repairs.ts';
import { readBody } from '../content/read-bodies.ts';

/** From the last key on: whoever writes is not to be told of half a line. */
const PAUSE_MS = 1000;

/** What is told of a body, and of which text it was found. */
export interface Told {
  text: string;
  offers: readonly Offer[];
}

const NOTHING: Told = { text: '', offers: [] };

/** What can be said of the text that is being written, a moment after the last key; one text is read at a time. */
export function useOffers(text: string): Told {
  const [told, setTold] = useState(NOTHING);
  const [isReading, setReading] = useState(false);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isReading || text === told.text) return undefined;
    const timer = setTimeout(
      () => {
        setReading(true);
        void readBody(text)
          .then(({ proposals }) => setTold({ text, offers: toOffers(proposals) }))
          // Where nothing can be read beside the page, the check of a save will say so.
          .catch(() => setTold({ text, offers: [] }))
          .finally(() => setReading(false));
      },
      isFirst.current ? 0 : PAUSE_MS,
    );
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [text, told.text, isReading]);
  return told;
}
