import type { IncomingMessage, ServerResponse } from 'node:http';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

const FAILED = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>编辑台打不开</title>
<p>编辑台没有准备好。原因写在启动它的窗口里，请找技术同事看看。</p>`;

type Files = ReadonlyMap<string, Buffer>;

/**
 * Serves the built desk; requests before that wait for the build. `request.url` is relative to
 * `/admin`.
 */
export function createDeskServer(desk: Promise<Files>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    if (path === '') return redirectToFolder(request, response);
    const files = await desk.catch(() => undefined);
    if (!files) return send(response, 500, 'html', FAILED);
    const name = path === '/' ? 'index.html' : path.slice(1);
    const content = files.get(name);
    if (!content)
      return send(response, 404, 'html', '<!doctype html><meta charset="utf-8">没有这个文件');
    send(response, 200, name.split('.').at(-1) ?? '', content);
  };
}

/** The desk's addresses are relative to its folder. */
function redirectToFolder(
  request: IncomingMessage & { originalUrl?: string | undefined },
  response: ServerResponse,
): void {
  const [path = '', query] = (request.originalUrl ?? '').split('?');
  response.writeHead(302, { Location: `${path}/${query === undefined ? '' : `?${query}`}` });
  response.end();
}

function send(
  response: ServerResponse,
  status: number,
  ending: string,
  content: string | Buffer,
): void {
  response.writeHead(status, {
    'Content-Type': TYPES[ending] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    // A policy in a page's markup cannot contain `frame-ancestors`.
    'Content-Security-Policy': "frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(content);
}
