import type { Thread, ThreadEvents, ThreadMessage } from '../../src/check/deadline-worker.ts';

/** A worker of the page as a thread of a `DeadlineWorker`. Messages that are no answers (a library's own) are passed over. */
export function pageThread(worker: Worker, { said, failed }: ThreadEvents): Thread {
  worker.onmessage = ({ data: message }: MessageEvent<ThreadMessage | object>) => {
    if (message === 'ready' || 'answer' in message || 'error' in message) said(message);
  };
  worker.onerror = ({ message }) => {
    failed(new Error(message));
  };
  return {
    post: (task) => {
      worker.postMessage(task);
    },
    end: () => {
      worker.terminate();
    },
  };
}
