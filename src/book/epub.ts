import { zipSync } from 'fflate';
import { formatDate } from '../values/dates.ts';
import { groupBy } from '../values/group-by.ts';

/** A chapter: a document of its own in the book. */
export interface Chapter {
  /** File name, `rights-transfer.xhtml`. */
  file: string;
  title: string;
  /** The heading of the contents under which it stands. */
  part: string;
  /** Well-formed content of its `<section>`, below the title. */
  xhtml: string;
}

export interface Book {
  title: string;
  publisher: string;
  description: string;
  /** Stays when the book is made again. */
  id: string;
  /** When its site was built, `2026-11-22T18:40:05+08:00`. */
  time: string;
  source: string;
  chapters: readonly Chapter[];
  /** File name → JPEG. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * The book as an EPUB 3.3 file. Equal books are equal files.
 * https://www.w3.org/TR/epub-33/
 */
export function toEpub(book: Book): Uint8Array {
  const text = (content: string) => new TextEncoder().encode(content);
  const mtime = new Date(`${book.time.slice(0, 19)}Z`);
  const files: Record<string, Uint8Array | [Uint8Array, { level: 0 }]> = {
    // The first entry, not compressed, so that its name and content are at a known place.
    mimetype: [text('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(CONTAINER),
    'book/package.opf': text(packageOf(book)),
    'book/contents.xhtml': text(contentsOf(book)),
    'book/title.xhtml': text(titlePageOf(book)),
    'book/style.css': text(STYLE),
  };
  for (const chapter of book.chapters) files[`book/${chapter.file}`] = text(documentOf(chapter));
  for (const [name, content] of book.pictures)
    files[`book/pictures/${name}`] = [content, { level: 0 }];
  return zipSync(files, { mtime });
}

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** Readers choose type and size themselves; this adds what tells blocks apart. */
const STYLE = `h1 { font-size: 1.5em; line-height: 1.4; }
section > p, li { line-height: 1.8; }
table { border-collapse: collapse; }
th, td { padding: .3em .5em; border: 1px solid #999; text-align: left; vertical-align: top; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #999; }
img { max-width: 100%; height: auto; }
dt { font-weight: bold; }
`;

function packageOf({ title, publisher, description, id, time, source, chapters, pictures }: Book) {
  const modified = `${new Date(time).toISOString().slice(0, 19)}Z`;
  const items = chapters.map(
    ({ file }, at) => `<item id="c${at}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const images = [...pictures.keys()].map(
    (name, at) => `<item id="p${at}" href="pictures/${name}" media-type="image/jpeg"/>`,
  );
  const spine = chapters.map((_, at) => `<itemref idref="c${at}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-Hans">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${escapeXml(id)}</dc:identifier><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-Hans</dc:language><dc:publisher>${escapeXml(publisher)}</dc:publisher><dc:description>${escapeXml(description)}</dc:description><dc:source>${escapeXml(source)}</dc:source><dc:date>${time.slice(0, 10)}</dc:date><meta property="dcterms:modified">${modified}</meta></metadata>
<manifest><item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="title" href="title.xhtml" media-type="application/xhtml+xml"/><item id="style" href="style.css" media-type="text/css"/>${items.join('')}${images.join('')}</manifest>
<spine><itemref idref="title"/><itemref idref="contents"/>${spine.join('')}</spine>
</package>
`;
}

const documentAround = (title: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-Hans" xml:lang="zh-Hans"><head><title>${escapeXml(title)}</title><link rel="stylesheet" href="style.css"/></head><body>${body}</body></html>
`;

const documentOf = ({ title, xhtml }: Chapter) =>
  documentAround(title, `<section><h1>${escapeXml(title)}</h1>${xhtml}</section>`);

const titlePageOf = ({ title, publisher, description, time, source }: Book) =>
  documentAround(
    title,
    `<section><h1>${escapeXml(title)}</h1><p>${escapeXml(publisher)}</p><p>${escapeXml(description)}</p><p>内容截至${formatDate(time)}。新的在 <a href="${escapeXml(source)}">${escapeXml(source)}</a></p></section>`,
  );

function contentsOf({ chapters }: Book): string {
  const parts = groupBy(chapters, ({ part }) => part);
  const link = ({ file, title }: Chapter) => `<li><a href="${file}">${escapeXml(title)}</a></li>`;
  const lists = [...parts].map(
    ([part, own]) => `<li><span>${escapeXml(part)}</span><ol>${own.map(link).join('')}</ol></li>`,
  );
  return documentAround(
    '目录',
    `<nav epub:type="toc" id="toc"><h1>目录</h1><ol>${lists.join('')}</ol></nav>`,
  );
}
