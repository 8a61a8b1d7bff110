import { extensionOf } from '../../src/check/upload.ts';
import { lookInside } from '../../src/privacy/check-file.ts';
import { cleanOffice } from '../../src/privacy/clean/clean-office.ts';
import { readPdf } from '../../src/privacy/files/read-pdf.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { readCMap } from './read-cmap.ts';
import type { Looked, LookTask } from './look-inside.ts';

// The PDF library parses links with it, and it is newer than some of the desk’s supported browsers.
if (!('parse' in URL))
  Object.defineProperty(URL, 'parse', {
    value: (address: string, base?: string) => {
      try {
        return new URL(address, base);
      } catch {
        return null;
      }
    },
  });

/** The worker of `look-inside.ts`. */
addEventListener('message', ({ data }: MessageEvent<LookTask>) => {
  look(data).then(
    (answer) => {
      postMessage({ answer });
    },
    (error: unknown) => {
      postMessage({ error: String(error) });
    },
  );
});

async function look({ name, bytes }: LookTask): Promise<Looked> {
  const extension = extensionOf(name);
  const today = toShanghaiDate(new Date());
  const inside = await lookInside(extension, bytes, today, (pdf) => readPdf(pdf, readCMap));
  const isOffice = ['docx', 'xlsx', 'pptx'].includes(extension);
  if (inside.refused || !isOffice) return { inside };
  const cleaning = cleanOffice(bytes);
  if (!cleaning.bytes) return { inside, cleaning };
  // The file to be uploaded is inspected as well: it is a different file.
  return { inside, cleaning, cleanInside: await lookInside(extension, cleaning.bytes, today) };
}

postMessage('ready');
