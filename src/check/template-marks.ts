import { readFile } from 'node:fs/promises';
import { gapsIn, strayIn } from '../letters/placeholders.ts';
import { openPackage } from '../privacy/files/open-zip.ts';
import { RejectedFileError, UnreadableFileError } from '../privacy/files/part.ts';
import { walkXml } from '../privacy/files/walk-xml.ts';
import { byStamp } from './by-stamp.ts';
import type { TemplateMarks } from './found-file.ts';

/** The parts of a Word file in which placeholders are replaced. */
const TEXTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/**
 * The placeholders of a Word file. A paragraph is read as a whole: Word and WPS cut its text wherever somebody has
 * edited it. Undefined for other files, and for those that cannot be opened, which other rules report.
 */
export function readTemplateMarks(bytes: Uint8Array): TemplateMarks | undefined {
  try {
    const paragraphs = [...openPackage(bytes).texts].flatMap(([name, xml]) =>
      TEXTS.test(name) ? paragraphsIn(xml) : [],
    );
    return {
      names: paragraphs.flatMap(gapsIn),
      stray: paragraphs.flatMap((text) => strayIn(text) ?? []),
    };
  } catch (error) {
    if (error instanceof RejectedFileError || error instanceof UnreadableFileError)
      return undefined;
    throw error;
  }
}

function paragraphsIn(xml: string): string[] {
  const paragraphs: string[] = [];
  let text = '';
  let isText = false;
  walkXml(xml, {
    open: (name) => {
      isText = name === 't';
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      isText = false;
      if (name !== 'p') return;
      paragraphs.push(text);
      text = '';
    },
  });
  return paragraphs;
}

/** The same of a file in `content/media/`. */
export const inspectTemplate = byStamp(async (file) =>
  /\.docx$/i.test(file) ? readTemplateMarks(await readFile(file)) : undefined,
);
