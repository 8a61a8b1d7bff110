import { readBody } from '../../src/check/body.ts';
import { checkHealth } from '../../src/check/health.ts';
import type { CheckRequest } from './run-check.ts';

/** Without a worker, a check of 3,000 merchants would block the page for seconds. */
addEventListener('message', ({ data: { files, bodies, today } }: MessageEvent<CheckRequest>) => {
  postMessage(checkHealth(files, today, (body) => bodies.get(body) ?? readBody(body)));
});
