import type { BodyFacts } from '../../src/check/body-facts.ts';
import { bodiesOf } from '../../src/check/body-reading.ts';
import type { FoundFile } from '../../src/check/found-file.ts';
import type { HealthGroup } from '../../src/check/findings.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { readBodies } from '../content/read-bodies.ts';

export interface CheckRequest {
  files: FoundFile[];
  /** Facts about each body. */
  bodies: ReadonlyMap<string, BodyFacts>;
  /** The Shanghai day. */
  today: string;
}

/**
 * Checks all content on the host, in a worker. The bytes of pictures are not available here, so media are checked by
 * name only; a build checks the rest. Rejects if the content cannot be read.
 */
export async function runCheck(readSnapshot: ReadSnapshot, today: string): Promise<HealthGroup[]> {
  const { files, media } = await readSnapshot({ fresh: true });
  const found: FoundFile[] = [
    ...[...files].map(([path, text]) => ({ path, text, isLink: false })),
    ...[...media].map((name) => ({ path: `content/media/${name}`, isLink: false })),
  ];
  const asked = bodiesOf(found);
  const read = await readBodies(asked);
  const bodies = new Map(asked.map((body) => [body, read(body)]));
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<HealthGroup[]>) => {
        resolve(data);
      };
      worker.onerror = () => {
        reject(new Error('体检的程序没有运行起来'));
      };
      worker.postMessage({ files: found, bodies, today } satisfies CheckRequest);
    });
  } finally {
    worker.terminate();
  }
}
