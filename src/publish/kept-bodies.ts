import { resolve } from 'node:path';
import type { BodyFacts } from '../check/body-facts.ts';
import { type ReadBodies, bodyReading, readGuarded } from '../check/body-reading.ts';
import { readUnguarded } from '../check/read-bodies.ts';
import { readHere } from '../check/read-here.ts';
import { hashFiles } from '../system/hash-files.ts';
import { KeptResults } from '../system/kept-results.ts';

const KEPT = '.cache/kept/bodies';
/** What the facts of a body depend on beside its text: our code, and packages by the lock file. */
const CODE = ['src', 'package.json', 'package-lock.json'];

let opened: Promise<KeptResults<BodyFacts>> | undefined;

const open = async (): Promise<KeptResults<BodyFacts>> =>
  KeptResults.open(resolve(KEPT), hashFiles(process.cwd(), CODE, process.version));

/**
 * Reads bodies of a build; facts are kept between builds. A body that could not be read in time is
 * not kept: the next build may have more of it.
 */
export const readKeptBodies: ReadBodies = async (bodies) => {
  const kept = await (opened ??= open());
  for (const [body, facts] of readHere([...new Set(bodies)].filter((text) => !kept.has(text))))
    kept.set(body, facts);
  const read = await reading(bodies);
  await kept.save();
  return read;
};

const reading = bodyReading((body) => readGuarded(readKept, body));

async function readKept(body: string): Promise<BodyFacts> {
  const kept = await (opened ??= open());
  const known = kept.get(body);
  if (known) return known;
  const facts = await readUnguarded(body);
  kept.set(body, facts);
  return facts;
}
