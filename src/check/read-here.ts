import { createContext, runInContext } from 'node:vm';
import { readBody } from './body.ts';
import type { BodyFacts } from './body-facts.ts';

/** Setting a time limit takes as long as reading a short body. */
const TOGETHER = 8;
/** Far more than that many essays take; beyond it a body may never end, or fill the memory. */
const LIMIT_MS = 2000;

const place = createContext({ read: () => undefined as unknown });
let isSound = true;

/**
 * Reads bodies in this thread, which costs less than starting one that loads the parsers again.
 * Returns fewer if one could not be read in time: the parsers may have been stopped halfway, so that
 * it and all others, of later calls too, have to be read in a thread of their own.
 */
export function readHere(bodies: readonly string[], limitMs = LIMIT_MS): Map<string, BodyFacts> {
  const facts = new Map<string, BodyFacts>();
  for (let from = 0; isSound && from < bodies.length; from += TOGETHER) {
    place['read'] = () => {
      for (const body of bodies.slice(from, from + TOGETHER)) facts.set(body, readBody(body));
    };
    try {
      // Of Node's means only this one can stop a function, with all that it calls.
      runInContext('read()', place, { timeout: limitMs });
    } catch {
      isSound = false;
    }
  }
  return facts;
}
