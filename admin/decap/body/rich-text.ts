import type { openBody } from './rich-body.ts';

interface Engine {
  openBody: typeof openBody;
}

let engine: Engine | undefined;

/** Fetches what opens bodies as rich text: a chunk beside the desk's first load, shared with the preview. */
export async function loadRichText(): Promise<void> {
  engine ??= await import('./rich-body.ts');
}

/** What opens bodies as rich text; undefined until it has been fetched. */
export function richText(): Engine | undefined {
  return engine;
}
