import type { FileHandle } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { resolveMedia } from './actions.ts';
import { openPlain } from '../system/files.ts';
import { HttpError } from './http-error.ts';

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
};

/** Sends a file of `content/media/` to the desk. `name` is the last part of the address, still encoded. */
export async function serveMedia(
  root: string,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const { absolute, path } = await resolveMedia(root, `content/media/${decode(name)}`);
  const file = await openPlain(absolute).catch(() => undefined);
  if (!file) throw new HttpError(404, `没有这个文件：${path}`);
  try {
    await send(path, file, response);
  } finally {
    await file.close();
  }
}

/** Sends the opened file, even if its name has another one by now. */
async function send(path: string, file: FileHandle, response: ServerResponse): Promise<void> {
  const { size } = await file.stat();
  const type = TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''];
  response.writeHead(200, {
    'Content-Type': type ?? 'application/octet-stream',
    'Content-Length': size,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    ...(type === undefined && { 'Content-Disposition': 'attachment' }),
  });
  // At most the announced length, even if the file grows meanwhile.
  if (size === 0) response.end();
  else await pipeline(file.createReadStream({ autoClose: false, end: size - 1 }), response);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    throw new HttpError(400, '文件名的写法有误');
  }
}
