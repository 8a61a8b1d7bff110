import { strFromU8, unzipSync } from 'fflate';

/** The part of a Word file with its text, as XML. */
export const documentOf = (file: ArrayBuffer | Uint8Array, part = 'word/document.xml'): string =>
  strFromU8(unzipSync(new Uint8Array(file))[part] ?? new Uint8Array());

/** The text of each paragraph of a Word file, in order, without those that are empty. */
export const paragraphsIn = (file: ArrayBuffer | Uint8Array): string[] =>
  documentOf(file)
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    )
    .filter((text) => text !== '');
