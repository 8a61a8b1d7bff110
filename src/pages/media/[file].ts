import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedAttachments } from '../../site/attachments.ts';
import { contentRoot } from '../../settings/content-root.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await publishedAttachments()).map((file) => ({ params: { file } }));

/**
 * Attachments are copied unchanged; the list above contains only files that published entries link
 * to.
 */
export const GET: APIRoute = async ({ params: { file = '' } }) =>
  new Response(await readFile(join(contentRoot(), 'media', file)), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
