import { readFile } from 'node:fs/promises';
import { readPdf } from '../privacy/files/read-pdf.ts';

const FOLDER = new URL('../privacy/files/cmaps/', import.meta.url);

/** `readPdf` with its tables loaded from disk. */
export const readPdfHere = (bytes: Uint8Array) =>
  readPdf(bytes, async (name) => new Uint8Array(await readFile(new URL(name, FOLDER))));
