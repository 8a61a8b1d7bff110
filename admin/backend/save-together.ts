import { mapConcurrently } from '../../src/values/map-concurrently.ts';
import { explainFailure, isMissing } from '../ground/failures.ts';
import type { Backend } from '../port/backend.ts';
import type { TextChange } from '../port/save-together.ts';

/** Requests at a time: browsers open six connections to a host. */
const AT_ONCE = 6;

/** The methods of the wrapped backend, without the questions that an open form asks. */
type Plain = Pick<Backend, 'getEntry' | 'persistEntry'>;

/** See `SaveTogether`. */
export async function saveTogether(
  backend: Plain,
  changes: readonly TextChange[],
  message: string,
): Promise<readonly string[]> {
  const texts = await mapConcurrently(changes, AT_ONCE, ({ path }) => textOf(backend, path));
  const isOvertaken = ({ before }: TextChange, at: number) => texts[at] !== before;
  const left = changes.filter((change, at) => !isOvertaken(change, at));
  if (left.length > 0) await write(backend, left, message);
  return changes.filter(isOvertaken).map(({ path }) => path);
}

async function write(
  backend: Plain,
  changes: readonly TextChange[],
  message: string,
): Promise<void> {
  const dataFiles = changes.map(({ path, before, after }) => {
    const [, , name = ''] = path.split('/');
    const isNew = before === undefined;
    return { path, slug: name.replace(/\.md$/, ''), raw: after, base: before, isNew };
  });
  const [, collectionName = ''] = changes[0]?.path.split('/') ?? [];
  try {
    await backend.persistEntry(
      { dataFiles, assets: [] },
      { collectionName, commitMessage: message },
    );
  } catch (error) {
    // The response may have been lost.
    const now = await mapConcurrently(changes, AT_ONCE, ({ path }) =>
      textOf(backend, path).catch(() => undefined),
    );
    if (!changes.every(({ after }, at) => now[at] === after)) explainFailure(error);
  }
}

/** The text on the host; undefined if there is none. */
async function textOf(backend: Plain, path: string): Promise<string | undefined> {
  try {
    const { data } = await backend.getEntry(path);
    return data ?? undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    return explainFailure(error);
  }
}
