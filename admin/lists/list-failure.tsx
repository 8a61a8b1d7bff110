import '../ui/dialog.css';
import { explainFailure } from '../ground/failures.ts';

/** Collection → why its list could not be read. */
const failures = new Map<string, string>();

export function rememberListFailure(collection: string, error: unknown): void {
  failures.set(collection, messageOf(error));
}

export function forgetListFailure(collection: string): void {
  failures.delete(collection);
}

/** In the place of “nothing here yet”, where the list could not be read; undefined where it could. */
export function listFailure(collection: string, retry: () => void) {
  const message = failures.get(collection);
  if (message === undefined) return undefined;
  return (
    <>
      <p role="alert">列表没有读出来，内容都还在。{message}。</p>
      <button type="button" className="desk-button" onClick={retry}>
        再试一次
      </button>
    </>
  );
}

function messageOf(error: unknown): string {
  try {
    return explainFailure(error);
  } catch (explained) {
    return String(explained);
  }
}
