import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

/** Base64 adds a third: this allows about 45 MB of pictures in one save. */
export const BODY_LIMIT = 60 * 1024 * 1024;

/**
 * Reads a JSON body. Throws an {@link HttpError} for another content type, a body above the limit,
 * or invalid JSON.
 */
export async function readJson(request: IncomingMessage, limit = BODY_LIMIT): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    throw new HttpError(415, '请求的内容类型应为 application/json');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new HttpError(400, '请求内容不是有效的 JSON');
  }
}

function tooLarge(limit: number): HttpError {
  const megabytes = Math.floor((limit * 3) / 4 / 1024 / 1024);
  return new HttpError(
    413,
    `一次上传的文件太大，合计不能超过 ${megabytes} MB，请先缩小图片或分几次上传`,
  );
}
