import sharp from 'sharp';
import type { BuiltSite } from '../archive/built-site.ts';

/** Every reader of books shows JPEG; WebP and AVIF not. */
const WIDEST = 1200;

interface BookPictures {
  /** The address in the book of a picture of the site; undefined for any other. */
  nameFor: (address: URL) => string | undefined;
  /** Name → JPEG, of all that were asked for. */
  files: () => Promise<Map<string, Uint8Array>>;
}

export function toBookPictures(site: BuiltSite): BookPictures {
  const wanted = new Map<string, string>();
  return {
    nameFor({ origin, pathname }) {
      const path = decodeURI(pathname.slice(site.address.pathname.length));
      if (origin !== site.address.origin || !site.files.has(path)) return undefined;
      const name = `${path.replace(/^.*\//, '').replace(/\W+/g, '-')}.jpg`;
      wanted.set(name, path);
      return `pictures/${name}`;
    },
    async files() {
      const files = new Map<string, Uint8Array>();
      for (const [name, path] of wanted) {
        const image = sharp(await site.read(path)).resize({
          width: WIDEST,
          withoutEnlargement: true,
        });
        files.set(
          name,
          await image.flatten({ background: '#fff' }).jpeg({ quality: 80 }).toBuffer(),
        );
      }
      return files;
    },
  };
}
