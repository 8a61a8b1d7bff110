import { announceVisit } from '../ui/visit.ts';

/** Where the desk has gone: another page, another form, even where Decap would go on with the one that it has. */
export class Visits {
  #count = 0;
  #isSameForm = false;

  /** The desk has gone to another address. */
  readonly arrived = (): void => {
    if (!this.#isSameForm) this.#count += 1;
    this.#isSameForm = false;
    announceVisit();
  };

  /** The next address is that of the form on the screen, which has been saved for the first time: it stays. */
  keepForm(): void {
    this.#isSameForm = true;
  }

  /** The identity of the form on the screen. */
  formKey(): string {
    return String(this.#count);
  }
}
