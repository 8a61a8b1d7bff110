import { readBody } from '../../src/check/body.ts';
import { answer } from '../../src/check/thread-answer.ts';

/** The worker of `read-bodies.ts`. */
addEventListener('message', ({ data: body }: MessageEvent<string>) => {
  postMessage(answer(() => readBody(body)));
});
postMessage('ready');
