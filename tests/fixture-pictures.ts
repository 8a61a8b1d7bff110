import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** Slug of the essay that shows them all in its body; `pictures-1`, `pictures-2` … have one each as cover. */
export const PICTURES_SLUG = 'pictures';

const plain = (width: number, height: number, background: string): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

/** Every kind that the check accepts, and its rare variants. */
const PICTURES: Readonly<Record<string, (place: Place) => Promise<Buffer>>> = {
  'small.jpg': () => plain(1, 1, '#102030').jpeg().toBuffer(),
  'CAPITALS.JPG': ({ background }) => plain(300, 200, background).jpeg().toBuffer(),
  'long.JPEG': ({ background }) =>
    plain(300, 200, background).jpeg({ progressive: true }).toBuffer(),
  'print.jpg': ({ background }) =>
    plain(300, 200, background).toColourspace('cmyk').jpeg().toBuffer(),
  'turned.jpg': ({ background }) =>
    plain(300, 200, background).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  'deep.png': ({ background }) =>
    plain(300, 200, background).toColourspace('rgb16').png().toBuffer(),
  'see-through.png': ({ background }) =>
    plain(300, 200, background).ensureAlpha(0.3).png({ palette: true }).toBuffer(),
  'narrow.png': ({ background }) => plain(3, 16_000, background).png().toBuffer(),
  'broad.png': ({ background }) => plain(16_000, 3, background).png().toBuffer(),
  'lossless.webp': ({ background }) =>
    plain(300, 200, background).webp({ lossless: true }).toBuffer(),
  'moving.webp': moving,
  'small.avif': ({ background }) => plain(300, 200, background).avif({ effort: 0 }).toBuffer(),
  [`${'n'.repeat(196)}.png`]: ({ background }) => plain(300, 200, background).png().toBuffer(),
};

interface Place {
  background: string;
}

async function moving({ background }: Place): Promise<Buffer> {
  const frames = await Promise.all(
    [background, '#222222'].map((colour) => plain(60, 40, colour).png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

export const pictureNames: readonly string[] = Object.keys(PICTURES);

/** Writes the pictures, and essays that show each in the body and as the cover. */
export async function writePictures(content: string): Promise<void> {
  // Distinct pixels: Astro publishes pictures with equal bytes as one file.
  for (const [index, [name, make]] of Object.entries(PICTURES).entries()) {
    const background = `#${(0x3a_11_20 + index * 977).toString(16)}`;
    await writeFile(resolve(content, 'media', name), await make({ background }));
    const cover = `cover: { src: ../media/${name}, alt: 第${index + 1}张 }\n`;
    await writeEssay(content, `${PICTURES_SLUG}-${index + 1}`, cover, '封面。\n');
  }
  const body = pictureNames.map((name) => `![一张图](../media/${name})\n`).join('\n');
  await writeEssay(content, PICTURES_SLUG, '', body);
}

async function writeEssay(
  content: string,
  slug: string,
  more: string,
  body: string,
): Promise<void> {
  const fields = [
    `title: 各种图片 ${slug}`,
    `slug: ${slug}`,
    'author: 本会编辑部',
    'kind: article',
    'summary: 每一种图片都能看。',
    'publishDate: 2026-01-02',
  ];
  const text = `---\n${fields.join('\n')}\n${more}---\n\n${body}`;
  await writeFile(resolve(content, 'essays', `${slug}.md`), text);
}
