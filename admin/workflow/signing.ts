import type { Signed } from '../../src/reviews/signed.ts';
import { SaveStoppedError } from '../ground/desk-error.ts';

/** Asks who answers for what is published: for each draft, or once for several. */
export class Signing {
  /** Who answers for the publication that is being made. */
  signed: Signed | undefined;
  /** While several are published: the answer for all, as soon as there is one. */
  #together: { signed?: Signed; isStopped?: boolean } | undefined;

  /**
   * @param author of the draft, as the host knows it
   * @throws SaveStoppedError if the editor decides not to publish
   */
  async sign(author: string | undefined): Promise<void> {
    const together = this.#together;
    if (together?.isStopped) throw new SaveStoppedError();
    const known = together?.signed;
    this.signed = known ? { ...known, wrote: author ?? known.wrote } : await this.#ask(author);
  }

  /** Runs a task that publishes several drafts: it is asked once who answers for them. */
  async once(task: () => Promise<void>): Promise<void> {
    this.#together = {};
    await task().finally(() => {
      this.#together = undefined;
    });
  }

  async #ask(author: string | undefined): Promise<Signed> {
    const together = this.#together;
    try {
      const { askNames } = await import('./ask-names.tsx');
      const signed = await askNames(author);
      if (together) together.signed = signed;
      return signed;
    } catch (error) {
      if (together) together.isStopped = true;
      throw error;
    }
  }
}
