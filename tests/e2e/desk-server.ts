import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDesk } from '../../src/integrations/desk/build-desk.ts';
import { routeDesk } from '../../src/integrations/desk/route-desk.ts';

export interface DeskServer {
  /** `http://127.0.0.1:<port>/admin/`. */
  url: string;
  /** The copy of the content that the desk writes; the real one is never touched. */
  root: string;
  close: () => Promise<void>;
}

/** The desk and its file backend as the development server mounts them, over a copy of the folder `content`. */
export async function startDeskServer(
  base = '/',
  port = 0,
  content = 'content',
): Promise<DeskServer> {
  const root = await mkdtemp(join(tmpdir(), 'red-candle-content-'));
  await cp(content, root, { recursive: true });
  const route = routeDesk({ base, root, desk: readDesk(), onError: console.error });
  const server = createServer((request, response) => {
    route(request, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}${base}admin/`,
    root,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true, force: true });
    },
  };
}
