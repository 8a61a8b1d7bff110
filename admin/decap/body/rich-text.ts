import type { openBody } from './rich-body.ts';

interface Engine {
  openBody: typeof openBody;
}

let engine: Engine | undefined;

/** Loads the module that opens bodies as rich text: a chunk outside the desk's first load, shared with the preview. */
export async function loadRichText(): Promise<void> {
  engine ??= await import('./rich-body.ts');
}

/** The module that opens bodies as rich text; undefined until it has been loaded. */
export function richText(): Engine | undefined {
  return engine;
}
