import type { IncomingMessage, ServerResponse } from 'node:http';
import { createLocalBackend } from '../../editing-server/index.ts';
import { createDeskServer } from './serve-desk.ts';

export interface DeskOptions {
  /** The site's base path, with slashes at both ends. */
  base: string;
  /** The absolute path of the content folder. */
  root: string;
  /** The built desk: path below `admin/` → content. */
  desk: Promise<ReadonlyMap<string, Buffer>>;
  onError: (error: unknown) => void;
}

type Request = IncomingMessage & { originalUrl?: string | undefined };

/**
 * Connect middleware: the desk at `<base>admin/`, its file requests at `<base>api/v1`, everything
 * else to `next`.
 */
export function routeDesk({ base, root, desk, onError }: DeskOptions) {
  const routes = [
    { path: `${base}api/v1`, handle: createLocalBackend({ root, onError }) },
    { path: `${base}admin`, handle: createDeskServer(desk) },
  ];
  return (request: Request, response: ServerResponse, next: () => void): void => {
    // The original address, because Astro removes the base from `url`, but only if there is one.
    const address = request.originalUrl ?? request.url ?? '';
    const route = routes.find(
      ({ path }) => address.startsWith(path) && /^(?:[/?]|$)/.test(address.slice(path.length)),
    );
    if (!route) return next();
    request.originalUrl = address;
    request.url = address.slice(route.path.length);
    void route.handle(request, response);
  };
}
