import type { FoundFile } from '../../src/check/found-file.ts';
import { removalMessage } from '../../src/setup/describe-removal.ts';
import type { SetupFacts } from '../../src/setup/facts.ts';
import type { Removal } from '../../src/setup/plan-removal.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import type { Backend } from '../port/backend.ts';
import type { Ask } from '../port/connection.ts';
import type { SaveTogether } from '../port/save-together.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import type { PlanRequest } from './plan-worker.ts';

/** What 开始使用 needs of the place where the content is. */
export interface SetupHost {
  host: Pick<Backend, 'deleteFiles'>;
  /** Only on one machine: its file service. */
  ask: Ask | undefined;
  readSnapshot: ReadSnapshot;
  saveTogether: SaveTogether;
  /** The record of the site that the desk belongs to, at a host. */
  fetchRecord: () => Promise<{ time: string } | undefined>;
}

/** What is known beside the content. At a host the desk is part of the site, and backups are made elsewhere. */
export async function readFacts({ ask, fetchRecord }: SetupHost): Promise<SetupFacts> {
  if (ask) return (await ask('setupFacts', {})) as SetupFacts;
  return { publishedAt: (await fetchRecord())?.time };
}

/** Plans a removal of samples in a worker: the content check of a large site would block the page. */
export async function planInWorker(
  readSnapshot: ReadSnapshot,
  chosen: readonly CollectionName[],
): Promise<Removal> {
  const { files, media } = await readSnapshot({ fresh: true });
  const found: FoundFile[] = [
    ...[...files].map(([path, text]) => ({ path, text, isLink: false })),
    ...[...media].map((name) => ({ path: `content/media/${name}`, isLink: false })),
  ];
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Removal>) => {
        resolve(data);
      };
      worker.onerror = () => {
        reject(new Error('没有看成，请再试一次'));
      };
      const today = toShanghaiDate(new Date());
      worker.postMessage({ files: found, chosen, today } satisfies PlanRequest);
    });
  } finally {
    worker.terminate();
  }
}

/**
 * Carries a plan out. On one machine it is one request; at a host first one commit of the files that referred to the
 * samples, then one that deletes them: what is between the two is sound as well. Rejects with a message for the editor.
 */
export async function removeSamples({ ask, host, saveTogether }: SetupHost, plan: Removal) {
  const message = removalMessage(plan);
  const paths = plan.gone.map(({ path }) => path);
  if (ask) {
    const changes = await Promise.all(
      plan.changes.map(async ({ path, before, after }) => ({
        path,
        raw: after,
        expected: await sha256(before),
      })),
    );
    await ask('removeTogether', { paths, changes, message });
    return;
  }
  if (plan.changes.length > 0) {
    const left = await saveTogether(plan.changes, `${message}：先去掉指向它们的链接`);
    if (left.length > 0) throw new Error(`刚才有人改过 ${left.join('、')}，没有清。请再试一次`);
  }
  await host.deleteFiles(paths, message);
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
