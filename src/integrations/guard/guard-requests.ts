import { realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { liesBelow } from '../../system/links.ts';
import { whyForeign } from '../../editing-server/guard.ts';

export interface GuardOptions {
  /** The site's base path, with slashes at both ends. */
  base: string;
  /** The absolute path of the project, whose files Vite serves. */
  project: string;
  /** The absolute path of the content folder. */
  content: string;
}

type Request = IncomingMessage & { originalUrl?: string | undefined };

/**
 * Connect middleware that blocks three kinds of requests, which the development server behind it
 * would answer:
 * - requests with other host names and from other origins' pages: Vite allows pages on any port of
 *   this machine to read;
 * - a file of `content/` behind a symbolic link, or whose name begins with a dot: Vite follows
 *   links, and anybody with push access to the content's repository could read any file of this
 *   machine;
 * - the address by which Vite starts a program (an editor) on this machine.
 */
export function guardRequests(options: GuardOptions) {
  return (request: Request, response: ServerResponse, next: () => void): void => {
    const address = request.originalUrl ?? request.url ?? '/';
    const foreign = whyForeign(request);
    if (foreign !== undefined) return refuse(response, 403, foreign);
    if (/__open-in-editor/i.test(decode(address))) return refuse(response, 404, '没有这个网址');
    isShown(options, address).then(
      (shown) => {
        if (shown) next();
        else refuse(response, 404, '没有这个文件');
      },
      () => {
        refuse(response, 404, '没有这个文件');
      },
    );
  };
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text);
}

/** Whether no interpretation of an address leads to a blocked file of the content. */
async function isShown(
  { base, project, content }: GuardOptions,
  address: string,
): Promise<boolean> {
  const folders = [content, await realpath(content)];
  for (const file of filesOf(address, base, project)) {
    for (const folder of folders) {
      const path = pathBelow(folder, file);
      if (path === undefined) continue;
      if (/(?:^|[\\/])\./.test(path)) return false;
      if ((await exists(join(folder, path))) && !(await liesBelow(folder, path))) return false;
    }
  }
  return true;
}

/** The path of a file below a folder, comparing names case-insensitively. */
function pathBelow(folder: string, file: string): string | undefined {
  const start = `${folder}${sep}`;
  const isBelow = file.slice(0, start.length).toLowerCase() === start.toLowerCase();
  return isBelow ? file.slice(start.length) : undefined;
}

const exists = (file: string) =>
  realpath(file).then(
    () => true,
    () => false,
  );

/**
 * Every file that an address may be resolved to: of its path, and of the one that the picture
 * service receives; encoded once, twice or not; with the base path or without; below the project
 * or, as `/@fs/…`, anywhere.
 */
function filesOf(address: string, base: string, project: string): Set<string> {
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  const asked = new URLSearchParams(query);
  const named = [path, ...asked.getAll('href'), ...asked.getAll('src')];
  const files = new Set<string>();
  for (const name of named) {
    for (const decoded of [name, decode(name), decode(decode(name))]) {
      const plain = decoded.replace(/[?#].*$/s, '').replace(/\\/g, '/');
      const short = plain.startsWith(base) ? `/${plain.slice(base.length)}` : plain;
      for (const each of [plain, short]) {
        files.add(resolve(project, `./${each}`));
        const inside = each.replace(/^\/+@(?:fs|id)\/*/, '/');
        if (inside !== each) files.add(resolve(inside));
      }
    }
  }
  return files;
}

/** Decodes the valid `%` sequences. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
