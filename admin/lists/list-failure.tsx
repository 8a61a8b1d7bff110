import '../ui/dialog.css';
import { explainFailure } from '../ground/failures.ts';

/** The lists that could not be read, with the reason. */
export class ListFailures {
  readonly #messages = new Map<string, string>();

  remember(collection: string, error: unknown): void {
    this.#messages.set(collection, messageOf(error));
  }

  forget(collection: string): void {
    this.#messages.delete(collection);
  }

  of(collection: string): string | undefined {
    return this.#messages.get(collection);
  }
}

/** Replaces “nothing here yet” if a list could not be read. */
export function ListFailure({ message, retry }: { message: string; retry: () => void }) {
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
