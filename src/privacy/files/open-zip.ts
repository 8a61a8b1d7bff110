import { type UnzipFileInfo, strFromU8, unzipSync } from 'fflate';
import { problem } from '../../values/validation/validation-error.ts';
import { RejectedFileError } from './part.ts';

const MAX_ENTRIES = 10_000;
/** Limit for all inflated content: texts, and nested files. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Zeros compress to a thousandth; real text at most to a hundredth. */
const MAX_RATIO = 300;
const RATIO_FROM = 8 * 1024 * 1024;

const SWOLLEN = problem('attachment-swollen');
const MACROS = problem('attachment-macros');

/** The parts of a file of Office. */
export interface Package {
  /** Names of all its files. */
  names: readonly string[];
  /** The texts (XML) among them. */
  texts: ReadonlyMap<string, string>;
  /** Office files within it. */
  embedded: ReadonlyMap<string, Uint8Array>;
}

/**
 * Opens an Office file within limits that are checked before anything is inflated. @throws
 * {@link RejectedFileError}
 */
export function openPackage(bytes: Uint8Array): Package {
  // An encrypted docx is a compound file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new RejectedFileError(problem('attachment-locked'));
  const infos = list(bytes);
  assertWithin(infos);
  const names = infos.map(({ name }) => name);
  if (names.some((name) => /vba(?:Project|Data)|\.xlm$|\/macrosheets\//i.test(name)))
    throw new RejectedFileError(MACROS);
  const files = inflate(bytes, ({ name }) => isText(name) || isEmbedded(name));
  const texts = new Map<string, string>();
  const embedded = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(files)) {
    if (isText(name)) texts.set(name, withoutEscapes(decode(content)));
    else embedded.set(name, content);
  }
  // Content types identify a macro, whatever its part is called, and a binary workbook, which
  // cannot be read.
  const said = [...texts].filter(([name]) => /^\[Content_Types\]\.xml$|\.rels$/i.test(name));
  if (said.some(([, xml]) => /macroEnabled|vbaProject|macrosheet/i.test(xml)))
    throw new RejectedFileError(MACROS);
  return { names, texts, embedded };
}

const isText = (name: string) =>
  /\.(?:xml|rels|vml|txt|x?html?|xht|mht(?:ml)?|rtf|csv|json)$/i.test(name);
const isEmbedded = (name: string) => /\/embeddings\/.*\.(?:docx|xlsx|pptx)$/i.test(name);

function list(bytes: Uint8Array): UnzipFileInfo[] {
  const infos: UnzipFileInfo[] = [];
  inflate(bytes, (info) => {
    infos.push(info);
    if (infos.length > MAX_ENTRIES) throw new RejectedFileError(SWOLLEN);
    return false;
  });
  return infos;
}

function assertWithin(infos: readonly UnzipFileInfo[]): void {
  const read = infos.filter(({ name }) => isText(name) || isEmbedded(name));
  const total = read.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isSwollen = read.some(
    ({ size, originalSize }) =>
      originalSize > RATIO_FROM && originalSize / Math.max(size, 1) > MAX_RATIO,
  );
  if (total > MAX_BYTES || isSwollen) throw new RejectedFileError(SWOLLEN);
}

function inflate(bytes: Uint8Array, filter: (info: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof RejectedFileError) throw error;
    throw new RejectedFileError(problem('attachment-broken'));
  }
}

/** Decodes the characters that Excel escapes by number, `_x0033_`. */
const withoutEscapes = (xml: string) =>
  xml.includes('_x00')
    ? xml.replace(/_x00(3\d|[46][1-9A-F]|[57][\dA])_/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : xml;

function decode(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff)
    return new TextDecoder('utf-16be').decode(content);
  return strFromU8(content);
}
