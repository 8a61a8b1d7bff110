import { announceVisit } from '../ui/visit.ts';

/**
 * Counts the desk's visits to pages and forms: each visit gets a form of its own, even if Decap would reuse the present
 * one.
 */
export class Visits {
  #count = 0;
  #isSameForm = false;

  /** Records that the desk has gone to another address. */
  readonly arrived = (): void => {
    if (!this.#isSameForm) this.#count += 1;
    this.#isSameForm = false;
    announceVisit();
  };

  /** Keeps the form for the next visit: the address is that of the form on the screen, saved for the first time. */
  keepForm(): void {
    this.#isSameForm = true;
  }

  /** The identity of the form on the screen. */
  formKey(): string {
    return String(this.#count);
  }
}
