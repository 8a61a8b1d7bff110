import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Per version: another version of the decoder may give another result. */
const RECORD = fileURLToPath(
  new URL(`../../.cache/decoded-pictures-${sharp.versions.vips}.txt`, import.meta.url),
);

/**
 * Cache of the hashes of pictures that were decoded without an error, stored between runs: decoding
 * takes thirty times as long as hashing. A cache that cannot be read or written only costs time.
 */
export class DecodedPictures {
  #hashes: Promise<Set<string>> | undefined;

  async has(hash: string): Promise<boolean> {
    return (await this.#read()).has(hash);
  }

  async add(hash: string): Promise<void> {
    (await this.#read()).add(hash);
    await mkdir(dirname(RECORD), { recursive: true })
      .then(() => appendFile(RECORD, `${hash}\n`))
      .catch(() => undefined);
  }

  #read(): Promise<Set<string>> {
    this.#hashes ??= readFile(RECORD, 'utf8').then(
      (text) => new Set(text.split('\n')),
      () => new Set(),
    );
    return this.#hashes;
  }
}
