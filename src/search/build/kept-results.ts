import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashFiles } from '../../system/hash-files.ts';
import { KeptFiles } from '../../system/kept-files.ts';

const KEPT = '.cache/kept';
/**
 * What an index depends on beside the pages: our code, which is in the layers that `src/search` may
 * import, Pagefind and dictionaries by the lock file.
 */
export const CODE = [
  ...['src/search', 'src/values', 'src/system', 'src/marks', 'src/model', 'src/law'],
  ...['src/content-format', 'package.json', 'package-lock.json'],
];

/** Values that builds have made, by name. They are copied: nothing else has a reference to them. */
export interface ResultStore {
  get: (name: string) => Promise<unknown>;
  set: (name: string, value: unknown) => Promise<void>;
}

/**
 * Those of a checkout; its Node and ICU decide too, which segments Chinese.
 *
 * @param user who uses them: only what it has not asked for may be forgotten
 */
export function openKeptResults(
  user: 'search' | 'words',
  root = process.cwd(),
): ResultStore & KeptResults {
  const { icu = '', unicode = '' } = process.versions;
  const madeOf = hashFiles(root, CODE, process.version, icu, unicode);
  const files = new KeptFiles(join(root, KEPT, user), madeOf);
  return {
    get: async (name) => {
      const bytes = await files.get(name);
      return bytes && (deserialize(bytes) as unknown);
    },
    set: (name, value) => files.set(name, serialize(value)),
    forget: () => files.forget(),
  };
}

interface KeptResults {
  /** Removes the oldest of those that were not used, if they are too many. */
  forget: () => Promise<void>;
}

/**
 * The result of a pure function: that of an earlier build if it had the same input.
 *
 * @param kind names the function
 * @param input all that the result depends on beside our code and packages
 */
export async function keptResult<Result>(
  store: ResultStore | undefined,
  kind: string,
  input: readonly (string | Buffer)[],
  make: () => Result | Promise<Result>,
): Promise<Result> {
  if (!store) return make();
  const name = resultName(kind, input);
  const known = await store.get(name);
  if (known !== undefined) return known as Result;
  const made = await make();
  await store.set(name, made);
  return made;
}

/** The name under which a result is kept. */
export const resultName = (kind: string, input: readonly (string | Buffer)[]): string =>
  `${kind} ${hashOf(input)}`;

/** With their lengths, so that no text can be mistaken for the end of another. */
function hashOf(texts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('hex').slice(0, 32);
}
