import { setTimeout as sleep } from 'node:timers/promises';
import type { BuildCommand } from './build-process.ts';
import { formatOutcome } from './messages.ts';
import { type BuildJob, type Outcome, type Publication, publish } from './publish.ts';
import { ReadyBuilds } from './ready-builds.ts';
import { StateFolder } from './state-folder.ts';
import { isEnd, watchContent } from './watch.ts';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

export interface PublishForGoodOptions {
  publication: Omit<Publication, 'build'>;
  /** The command of a build. */
  command: (job: BuildJob) => Pick<BuildCommand, 'script' | 'args' | 'env'>;
  /** Absolute paths of modules that a build loads before it is told its content. */
  ahead: readonly string[];
  say: (line: string) => void;
  sayFailure: (error: unknown) => void;
}

/**
 * `npm run publish:site -- --watch`: publishes whenever something has changed, until a signal ends
 * it or the project changes. Each run is that of the command without `--watch`, with its locks and
 * its record, so that both may be used at once; only its build has been started ahead of time.
 */
export async function publishForGood(options: PublishForGoodOptions): Promise<void> {
  const { publication, say } = options;
  const { log, buildLock: lock } = publication.state;
  const env = { ...process.env, NODE_ENV: 'production' };
  const builds = new ReadyBuilds({ log, lock, ahead: options.ahead, env });
  const end = new AbortController();
  const stop = () => {
    end.abort();
    builds.stop();
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    await watch(options, builds, end.signal);
    say('收到信号，不再发布；网站没有动');
  } catch (error) {
    if (!isEnd(error)) throw error;
    say('程序有改动，要换一个进程来发布：服务会自己重新启动');
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    builds.stop();
  }
}

async function watch(
  { publication, command, say, sayFailure }: PublishForGoodOptions,
  builds: ReadyBuilds,
  signal: AbortSignal,
): Promise<void> {
  let isFirst = true;
  let started = 0;
  await watchContent({
    content: publication.source.watch,
    run: async () => {
      started = performance.now();
      // The folder may be removed at any time.
      await StateFolder.open(publication.state.path);
      return publish({ ...publication, build: (job) => builds.run(command(job)) });
    },
    onEnd: (outcome: Outcome) => {
      // Every five minutes that nothing is to do would only fill the journal.
      const isNews = isFirst || outcome.builds.length > 0;
      if (isNews) say(formatOutcome(outcome, performance.now() - started));
      isFirst = false;
      builds.prepare();
    },
    onFailure: (error) => {
      sayFailure(error);
      builds.prepare();
    },
    signal,
    pause: (ms) => sleep(ms, undefined, { signal }).catch(() => undefined),
    now: publication.now ?? (() => new Date()),
  });
}
