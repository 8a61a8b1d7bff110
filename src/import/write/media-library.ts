import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { lookInTurn } from '../../check/inspect-inside.ts';
import { refuseInside } from '../../check/refuse-inside.ts';
import { extensionOf, refuseUpload } from '../../check/upload.ts';
import { findExcess, pixelCost } from '../../images/picture-limits.ts';
import { isMissing, versionOf, writeAtomically } from '../../system/files.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { mediaName } from '../../values/media-name.ts';
import { asciiWords } from '../../values/slugs.ts';
import { maskPrivate } from '../../privacy/check-text.ts';
import { type Given, type Library, PIXELS_OF_NOTHING, type Taken } from './library.ts';

/** Longest side of a stored picture, as of one that the desk uploads. */
const MAX_SIDE = 2000;
const QUALITY = 82;
const MAX_BYTES = 40 * 1024 * 1024;

/** Files stored before, by the hash of what the source had: of one picture in ten articles there is one. */
export type KnownMedia = Map<string, string>;

/** Stores pictures and attachments in `content/media/`. Without `folder` it only says what it would do. */
export class MediaLibrary implements Library {
  readonly #folder: string;
  readonly #writes: boolean;
  readonly known: KnownMedia;

  constructor(folder: string, writes: boolean, known: KnownMedia) {
    [this.#folder, this.#writes, this.known] = [folder, writes, known];
    // Pictures of different articles have nothing in common.
    sharp.cache(false);
  }

  at(address: string): string | undefined {
    const name = this.known.get(`url:${address}`);
    return name === undefined ? undefined : `../media/${name}`;
  }

  keep(address: string, path: string): void {
    this.known.set(`url:${address}`, path.replace('../media/', ''));
  }

  /** A picture: upright, at most 2000 px, as WebP, without the data of the camera. */
  takePicture(given: Given): Promise<Taken> {
    return this.#take(given, async ({ bytes }) => ({
      bytes: await recode(bytes),
      extension: 'webp',
    }));
  }

  /** An attachment as it is, after a look into it. */
  takeAttachment(given: Given): Promise<Taken> {
    return this.#take(given, async ({ name, bytes }) => {
      const refused = refuseUpload({ name, size: bytes.length, head: bytes });
      if (refused !== undefined) throw new MediaRefusedError(refused);
      const extension = extensionOf(name);
      const inside = await lookInTurn(name, () => Promise.resolve(bytes));
      const found = refuseInside(name, inside, toShanghaiDate(new Date()));
      if (found !== undefined) throw new MediaRefusedError(found);
      return { bytes, extension };
    });
  }

  async #take(given: Given, prepare: (given: Given) => Promise<Stored>): Promise<Taken> {
    const source = createHash('sha256').update(given.bytes).digest('hex').slice(0, 32);
    const known = this.known.get(source);
    if (known !== undefined && (!this.#writes || (await this.#isThere(known))))
      return { path: `../media/${known}` };
    try {
      const { bytes, extension } = await prepare(given);
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      const words = await asciiWords(maskPrivate(given.name.replace(/\.\w+$/, '')));
      const name = mediaName(words, hash, extension, new Date(`${given.day}T12:00:00+08:00`));
      if (this.#writes && !(await this.#isThere(name)))
        await writeAtomically(join(this.#folder, name), bytes);
      this.known.set(source, name);
      return { path: `../media/${name}` };
    } catch (error) {
      if (!(error instanceof MediaRefusedError)) throw error;
      return { refused: error.message };
    }
  }

  async #isThere(name: string): Promise<boolean> {
    try {
      await versionOf(join(this.#folder, name));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
}

interface Stored {
  bytes: Uint8Array;
  extension: string;
}

class MediaRefusedError extends Error {}

async function recode(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.length > MAX_BYTES) throw new MediaRefusedError('超过 40 MB');
  const picture = sharp(bytes, { animated: false, limitInputPixels: false });
  const header = await picture.metadata().catch(() => undefined);
  if (!header?.width || !header.height) throw new MediaRefusedError('打不开');
  const { width, height } = header;
  if (Math.min(width, height) <= PIXELS_OF_NOTHING) throw new MediaRefusedError('');
  const size = { width, height, isAvif: header.format === 'heif', frames: 1 };
  if (findExcess(size))
    throw new MediaRefusedError(`太大（${Math.round(pixelCost(size) / 10_000)} 万像素）`);
  const fit = {
    width: MAX_SIDE,
    height: MAX_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  return picture
    .rotate()
    .resize(fit)
    .webp({ quality: QUALITY })
    .toBuffer()
    .catch((error: unknown) => {
      throw new MediaRefusedError('打不开，可能只有一半', { cause: error });
    });
}
