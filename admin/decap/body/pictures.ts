/** A picture, as the form of a 图片 or 图集 represents it. */
export interface Picture {
  image?: string;
  alt?: string;
  /** In a 图集 shown below the picture, in place of the alternative text. */
  title?: string;
}

/** A picture that a form can represent; others, for example with parentheses in their address, stay unchanged. */
const PICTURE = /!\[([^\]\n\\]*)\]\(([^()\s<>]*)(?:[ \t]+"([^"\n\\]*)")?\)/;

/** The text of a 图集 that the form supports: pictures, each on a line, and blank lines. */
export const GALLERY_BODY = `(?:[ \\t]*(?:${PICTURE.source.replace(/\((?=\[\^)/g, '(?:')})?[ \\t]*\\n)*`;

/** A picture in a paragraph of its own. */
export const PICTURE_PARAGRAPH = new RegExp(`^${PICTURE.source}[ \\t]*(?=\\n[ \\t]*\\n|\\n?$)`);

/** The pictures in a text. */
export function readPictures(markdown: string): Picture[] {
  return [...markdown.matchAll(new RegExp(PICTURE, 'g'))].map(
    ([, alt = '', image = '', title]) => ({
      image,
      alt,
      ...(title !== undefined && { title }),
    }),
  );
}

/** The text of a 图集: the original text if it shows the same pictures, otherwise one picture per line. */
export function writeGallery(pictures: readonly Picture[], before: string): string {
  const chosen = pictures.filter(({ image }) => image);
  const lines = (list: readonly Picture[]) => list.map(writePicture).join('\n\n');
  return lines(readPictures(before)) === lines(chosen) ? before : lines(chosen);
}

/** A picture in Markdown. */
export function writePicture({ image = '', alt = '', title = '' }: Picture): string {
  const path = /[()\s<>]/.test(image) ? encodeURI(image).replace(/[()]/g, hex) : image;
  const plain = (text: string) =>
    text
      .replace(/[\r\n]+/g, ' ')
      .replace(/[\\[\]]/g, '')
      .trim();
  const caption = plain(title).replaceAll('"', '”');
  return `![${plain(alt)}](${path}${caption && ` "${caption}"`})`;
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
