import type { Thread, ThreadEvents, ThreadMessage } from '../../src/check/deadline-worker.ts';

/**
 * A worker of the page as a thread of a `DeadlineWorker`. Ignores messages that are not responses (a library's own).
 */
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
