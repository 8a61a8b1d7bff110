/** A worker's thread, in Node or in a browser. */
export interface Thread {
  post: (task: unknown) => void;
  end: () => void;
  /** Milliseconds of CPU time that it has used so far, if available. */
  spent?: () => Promise<number>;
}

/** Events of a thread: it is ready for tasks, it answers the oldest of them, or it has crashed. */
export interface ThreadEvents {
  said: (message: ThreadMessage) => void;
  failed: (reason: Error) => void;
}

/** Messages of a thread: `'ready'` once, then for each task in order its answer or an error. */
export type ThreadMessage = 'ready' | Answered;
export type Answered = ({ answer: unknown } | { error: string }) & {
  /** CPU time as in {@link Thread.spent}, when the task was done. */
  spent?: number;
};

/** A task exceeded the deadline, or crashed its thread. */
export class TaskRejectedError extends Error {}

/** A thread that ends while it is being queried reports nothing more. */
const GONE = () => undefined;

interface Job {
  task: unknown;
  resolve: (answer: unknown) => void;
  reject: (reason: Error) => void;
}

/** Limit for reading or rendering one body; an essay takes a hundredth of it. */
export const DEADLINE_MS = 5000;
/** Timeout for loading the thread's program, on a busy machine. */
const START_MS = 60_000;
/** On a busy machine a task may wait for CPU time, for at most this many deadlines. */
const PATIENCE = 12;
/** Tasks queued in the thread, so that it never waits for the next. */
const AHEAD = 16;

/**
 * Runs tasks one after the other in one reused thread. A task that exceeds the deadline is rejected
 * with a {@link TaskRejectedError}; its thread is terminated, and a new one takes the next task.
 * @param start starts a thread
 */
export class DeadlineWorker<Task, Answer> {
  readonly #start: (on: ThreadEvents) => Thread;
  readonly #deadline: number;
  readonly #jobs: Job[] = [];
  #posted = 0;
  #thread: Thread | undefined;
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** CPU time that the thread had used when it started the oldest task. */
  #spent = 0;

  constructor(start: (on: ThreadEvents) => Thread, deadline = DEADLINE_MS) {
    this.#start = start;
    this.#deadline = deadline;
  }

  run(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ task, resolve: resolve as Job['resolve'], reject });
      this.#thread ??= this.#begin();
      this.#postAhead();
      if (this.#jobs.length === 1) this.#watch();
    });
  }

  /** Terminates the thread and rejects the tasks that are not answered yet. */
  end(): void {
    this.#drop();
    for (const { reject } of this.#jobs.splice(0)) reject(new TaskRejectedError('ended'));
  }

  #begin(): Thread {
    const mine: { thread?: Thread } = {};
    const isCurrent = () => mine.thread !== undefined && mine.thread === this.#thread;
    mine.thread = this.#start({
      said: (message) => {
        if (isCurrent()) this.#said(message);
      },
      failed: (reason) => {
        if (isCurrent()) this.#failed(reason);
      },
    });
    return mine.thread;
  }

  #said(message: ThreadMessage): void {
    if (message === 'ready') this.#isReady = true;
    else {
      this.#spent = message.spent ?? 0;
      const job = this.#take();
      if ('error' in message) job?.reject(new TaskRejectedError(message.error));
      else job?.resolve(message.answer);
    }
    this.#postAhead();
    this.#watch();
  }

  /** If a thread fails to start, the cause is no task, and retrying would never end. */
  #failed(reason: Error): void {
    const wasReady = this.#isReady;
    this.#drop();
    if (wasReady) this.#take()?.reject(new TaskRejectedError(reason.message));
    else for (const { reject } of this.#jobs.splice(0)) reject(reason);
    if (this.#jobs.length === 0) return;
    this.#thread = this.#begin();
    this.#postAhead();
    this.#watch();
  }

  #take(): Job | undefined {
    this.#posted = Math.max(0, this.#posted - 1);
    return this.#jobs.shift();
  }

  #postAhead(): void {
    for (; this.#posted < Math.min(AHEAD, this.#jobs.length); this.#posted++)
      this.#thread?.post(this.#jobs[this.#posted]?.task);
  }

  /** The deadline of the oldest task starts when the thread starts it. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#jobs.length === 0) return;
    if (this.#isReady) this.#waitFor(this.#deadline, performance.now());
    else this.#giveUpAfter(START_MS);
  }

  #giveUpAfter(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#failed(new Error(`no answer within ${Math.round(time)} ms`));
    }, time);
  }

  /** If the thread reports it, the deadline is in CPU time: a busy machine must not fail a body. */
  #waitFor(time: number, since: number): void {
    const [thread, job] = [this.#thread, this.#jobs[0]];
    if (!thread?.spent) {
      this.#giveUpAfter(time);
      return;
    }
    this.#timer = setTimeout(() => {
      this.#giveUpAfter(Math.max(0, since + PATIENCE * this.#deadline - performance.now()));
      void thread.spent?.().then((spent) => {
        if (thread !== this.#thread || job !== this.#jobs[0]) return;
        const left = this.#deadline - (spent - this.#spent);
        if (left <= 0) this.#giveUpAfter(0);
        else if (performance.now() - since < (PATIENCE - 1) * this.#deadline) {
          clearTimeout(this.#timer);
          this.#waitFor(left, since);
        }
      }, GONE);
    }, time);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#thread?.end();
    this.#thread = undefined;
    this.#isReady = false;
    this.#spent = 0;
    this.#posted = 0;
  }
}
