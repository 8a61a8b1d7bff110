import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

/** `npm start` over a copy of the content, for tests that edit. */
const copy = resolve('.cache/editing-content');
await rm(copy, { recursive: true, force: true });
await cp('content', copy, { recursive: true });
process.env['RED_CANDLE_CONTENT'] = copy;
await import('../scripts/start.ts');
