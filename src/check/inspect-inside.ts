import { readFile } from 'node:fs/promises';
import { lookInside } from '../privacy/check-file.ts';
import type { Inside } from '../privacy/inside.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { byStamp } from './by-stamp.ts';
import { extensionOf } from './upload.ts';

let turn: Promise<unknown> = Promise.resolve();

/** What is private inside a file in `content/media/`. One at a time: a workbook may grow to hundreds of megabytes. */
export const inspectInside = byStamp<Inside>((file) => {
  const looked = turn.then(async () =>
    lookInside(extensionOf(file), await readFile(file), toShanghaiDate(new Date())),
  );
  turn = looked.catch(() => undefined);
  return looked;
});
