/** A worker's thread, in Node or in a browser. */
export interface Thread {
  post: (task: unknown) => void;
  end: () => void;
  /** Milliseconds of processor time that it has used so far, where that can be asked. */
  spent?: () => Promise<number>;
}

/** What a thread tells: that it is ready for tasks, an answer to the oldest of them, or that it broke down. */
export interface ThreadEvents {
  said: (message: ThreadMessage) => void;
  failed: (reason: Error) => void;
}

/** What a thread posts: `'ready'` once, then for each task in turn its answer or why there is none. */
export type ThreadMessage = 'ready' | Answered;
export type Answered = ({ answer: unknown } | { error: string }) & {
  /** As {@link Thread.spent}, when the task was done. */
  spent?: number;
};

/** A task took longer than it may, or brought its thread down. */
export class TaskRejectedError extends Error {}

/** A thread that is ended while it is asked says nothing more. */
const GONE = () => undefined;

interface Job {
  task: unknown;
  resolve: (answer: unknown) => void;
  reject: (reason: Error) => void;
}

/** The longest that one body may take to be read or rendered; an essay takes a hundredth of it. */
export const DEADLINE_MS = 5000;
/** To load the program of the thread, on a busy machine. */
const START_MS = 60_000;
/** On a machine that is busy otherwise a task may wait for its turn; beyond this many deadlines nobody waits. */
const PATIENCE = 12;
/** Tasks that lie before the thread, so that it never waits for the next. */
const AHEAD = 16;

/**
 * Runs tasks one after the other in one thread that is kept. A task that passes the deadline is refused with a
 * {@link TaskRejectedError}; its thread is ended, and another goes on with the next task.
 * @param start begins a thread
 */
export class DeadlineWorker<Task, Answer> {
  readonly #start: (on: ThreadEvents) => Thread;
  readonly #deadline: number;
  readonly #jobs: Job[] = [];
  #posted = 0;
  #thread: Thread | undefined;
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the thread had used when it turned to the oldest task. */
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

  /** Ends the thread; what is not answered yet is refused. */
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

  /** Where the thread does not even start, it is no task's fault, and trying again would go on for ever. */
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

  /** The oldest task has the whole deadline from the moment that the thread turns to it. */
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

  /** Where the thread can tell, the deadline is of processor time: a busy machine makes no body worse. */
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
