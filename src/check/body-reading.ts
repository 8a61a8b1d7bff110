import { problem } from '../values/validation/validation-error.ts';
import { ContentFile } from '../content-format/content-file.ts';
import type { FoundFile } from './found-file.ts';
import { type BodyFacts, type BodyFinding, refusedBody } from './body-facts.ts';
import { TaskRejectedError } from './deadline-worker.ts';

/** Returns the facts of a body; only bodies that were read before are available. */
export type BodyReader = (body: string) => BodyFacts;

/** Reads bodies of any content: one that cannot be read gets a finding that reports it. */
export type ReadBodies = (bodies: readonly string[]) => Promise<BodyReader>;

/**
 * Reads bodies with `run`. Results are cached for the next two calls, so that a check after a
 * change reads only what has changed: the check of a save makes two calls, the first for the saved
 * file.
 */
export function bodyReading(run: (body: string) => Promise<BodyFacts>): ReadBodies {
  let known: ReadonlyMap<string, BodyFacts> = new Map();
  let earlier = known;
  return async (bodies) => {
    const asked = [...new Set(bodies)];
    const facts = new Map(
      await Promise.all(
        asked.map(
          async (body) =>
            [body, known.get(body) ?? earlier.get(body) ?? (await run(body))] as const,
        ),
      ),
    );
    [earlier, known] = [known, facts];
    return (body) => {
      const found = facts.get(body);
      if (!found) throw new Error('a body was not read before it was asked for');
      return found;
    };
  };
}

/** Reads a body with `run`; if that fails, the result is a finding that reports it. */
export async function readGuarded(
  run: (body: string) => Promise<BodyFacts>,
  body: string,
): Promise<BodyFacts> {
  try {
    return await run(body);
  } catch (error) {
    if (!(error instanceof TaskRejectedError)) throw error;
    return refusedBody(unreadable(body));
  }
}

/**
 * The finding for a body on which the parser fails: it reports no position, but long passages are
 * the usual cause.
 */
export function unreadable(body: string): BodyFinding {
  let [line, longest, at] = [1, 0, 1];
  for (const passage of body.split(/(?<=\n)[^\S\n]*\n/)) {
    if (passage.length > longest) [line, longest] = [at, passage.length];
    at += passage.split('\n').length;
  }
  return { line, ...problem('body-unreadable') };
}

/** The bodies of the entries among files; a file without front matter has none. */
export function bodiesOf(files: readonly FoundFile[]): string[] {
  return files.flatMap(({ path, text, content }) => {
    if (text === undefined) return [];
    return (content ?? new ContentFile(path, text)).body ?? [];
  });
}
