import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bodyReading, readGuarded } from '../../src/check/body-reading.ts';
import {
  DEADLINE_MS,
  DeadlineWorker,
  TaskRejectedError,
  type ThreadEvents,
} from '../../src/check/deadline-worker.ts';
import { readBody } from '../../src/check/body.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Threads that answer each task in turn, but hang at `hang`, crash at `crash` and refuse `error`. */
function threads() {
  const begun: { ended: boolean }[] = [];
  const start = ({ said, failed }: ThreadEvents) => {
    const state = { ended: false, stuck: false };
    begun.push(state);
    queueMicrotask(() => {
      said('ready');
    });
    const take = (task: unknown) => {
      if (state.ended || state.stuck) return;
      if (task === 'hang') state.stuck = true;
      else if (task === 'crash') {
        state.stuck = true;
        failed(new Error('out of memory'));
      } else said(task === 'error' ? { error: 'stack' } : { answer: `${String(task)}!` });
    };
    return {
      post: (task: unknown) => {
        queueMicrotask(() => {
          take(task);
        });
      },
      end: () => {
        state.ended = true;
      },
    };
  };
  return { begun, start };
}

const run = async (tasks: string[]) => {
  const { begun, start } = threads();
  const worker = new DeadlineWorker<string, string>(start);
  const running = Promise.allSettled(tasks.map((task) => worker.run(task)));
  await vi.advanceTimersByTimeAsync(DEADLINE_MS * tasks.length);
  const results = (await running).map((result) =>
    result.status === 'fulfilled' ? result.value : result.reason,
  );
  return { results, begun };
};

test('tasks run one after the other on a single thread', async () => {
  const tasks = Array.from({ length: 100 }, (_, index) => String(index));
  const { results, begun } = await run(tasks);
  expect(results).toEqual(tasks.map((task) => `${task}!`));
  expect(begun).toHaveLength(1);
});

test.each(['hang', 'crash', 'error'])('rejects only the task with %s', async (bad) => {
  const { results, begun } = await run(['a', bad, 'b', 'c']);
  expect(results).toEqual(['a!', expect.any(TaskRejectedError), 'b!', 'c!']);
  expect(begun).toHaveLength(bad === 'error' ? 1 : 2);
  expect(begun.map(({ ended }) => ended)).toEqual(bad === 'error' ? [false] : [true, false]);
});

test.each([
  ['a late task that waited for the processor is waited for', 10, 'late!'],
  ['a late task that used up its own time is rejected', DEADLINE_MS, expect.any(TaskRejectedError)],
])('%s', async (_, spent, result) => {
  const worker = new DeadlineWorker<string, string>(({ said }) => {
    queueMicrotask(() => {
      said('ready');
    });
    return {
      post: () =>
        setTimeout(() => {
          said({ answer: 'late!', spent });
        }, 3 * DEADLINE_MS),
      end: () => undefined,
      spent: () => Promise.resolve(spent),
    };
  });
  const running = worker.run('a').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(4 * DEADLINE_MS);
  expect(await running).toEqual(result);
});

test('a thread that cannot start fails every task with its own error, without a retry', async () => {
  let begun = 0;
  const worker = new DeadlineWorker<string, string>(({ failed }) => {
    begun++;
    queueMicrotask(() => {
      failed(new Error('no such file'));
    });
    return { post: () => undefined, end: () => undefined };
  });
  const results = await Promise.allSettled([worker.run('a'), worker.run('b')]);
  expect(results).toMatchObject([
    { reason: { message: 'no such file' } },
    { reason: { message: 'no such file' } },
  ]);
  expect(begun).toBe(1);
});

test('a body past the deadline is reported at the first line of its longest block', async () => {
  const { start } = threads();
  const worker = new DeadlineWorker<string, ReturnType<typeof readBody>>(start);
  const body = '短\n\n长长长\n长长长\n\n短\n';
  const reading = readGuarded(() => worker.run('hang'), body);
  await vi.advanceTimersByTimeAsync(DEADLINE_MS);
  const { findings, isRefused } = await reading;
  expect(isRefused).toBe(true);
  expect(findings).toMatchObject([{ line: 3, code: 'body-unreadable' }]);
});

test('a body is read again only after two reads without it', async () => {
  const asked: string[] = [];
  const read = bodyReading((body) => {
    asked.push(body);
    return Promise.resolve(readBody(body));
  });
  await read(['甲', '乙', '甲']);
  await read(['甲', '丙']);
  await read(['甲', '乙']);
  await read(['甲']);
  await read(['甲']);
  const facts = await read(['甲', '丙', '乙']);
  // 乙 is still cached for the second call after it; for the last call, both had been left out twice.
  expect(asked).toEqual(['甲', '乙', '丙', '丙', '乙']);
  expect(facts('乙').words.main).toEqual([{ text: '乙', line: 1 }]);
});
