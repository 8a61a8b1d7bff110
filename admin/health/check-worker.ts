import { readBody } from '../../src/check/body.ts';
import { checkHealth } from '../../src/check/health.ts';
import type { CheckRequest } from './run-check.ts';

/** A page of its own would stand still for seconds over 3,000 merchants; a worker does not. */
addEventListener('message', ({ data: { files, bodies, today } }: MessageEvent<CheckRequest>) => {
  postMessage(checkHealth(files, today, (body) => bodies.get(body) ?? readBody(body)));
});
