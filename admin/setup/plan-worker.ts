import { readBody } from '../../src/check/body.ts';
import { bodyReading } from '../../src/check/body-reading.ts';
import type { FoundFile } from '../../src/check/found-file.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { planRemoval } from '../../src/setup/plan-removal.ts';

export interface PlanRequest {
  files: FoundFile[];
  chosen: readonly CollectionName[];
  /** The Shanghai day. */
  today: string;
}

const readBodies = bodyReading((body) => Promise.resolve(readBody(body)));

addEventListener('message', ({ data: { files, chosen, today } }: MessageEvent<PlanRequest>) => {
  void planRemoval(files, chosen, today, readBodies).then(postMessage);
});
