/** Wider ones are scaled down by 公众号 itself. */
const WIDEST = 1080;

/** The pictures of an article, address → JPEG as a `data:` address; those that do not load are left out. */
export async function readPictures(article: Element): Promise<Map<string, string>> {
  const addresses = [...article.querySelectorAll('img')].map(
    (image) => image.getAttribute('src') ?? '',
  );
  const read = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const data = await toJpeg(address).catch(() => undefined);
      return data === undefined ? [] : [[address, data] as const];
    }),
  );
  return new Map(read.flat());
}

/** Drawn anew: the editor of 公众号 takes neither WebP nor AVIF. On white, since JPEG is not transparent. */
async function toJpeg(address: string): Promise<string> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const scale = Math.min(1, WIDEST / image.naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser draws no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.85);
}
