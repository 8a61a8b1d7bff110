import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { filesOf } from '../dist/site-files.ts';
import { type Answer, ask } from './client.ts';
import { type RealServer, type Running, SERVERS } from './servers.ts';
import { HOSTED, type HostedSite } from './sites.ts';

/** Each server with each site. */
export const CASES = SERVERS.flatMap((server) => HOSTED.map((hosted) => ({ server, hosted })));

/** Files that a careless host left there. */
const HIDDEN = /(?:^|\/)\./;
const COPY = /\.(?:br|gz)$/;
const endingOf = (path: string) => path.replace(/^.*\./, '');

/** Runs a server with its shipped configuration during the tests of a block. */
export function serving(server: RealServer, hosted: HostedSite) {
  const { host, site } = hosted;
  let running: Running | undefined;
  beforeAll(async () => {
    server.install(hosted);
    running = await server.start();
  });
  afterAll(() => running?.stop());

  const addressOf = (path: string) =>
    site.base + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
  /** The files that a build wrote, without its compressed copies. */
  const files = () => filesOf(site).filter((path) => !COPY.test(path) && !HIDDEN.test(path));
  const oneOfEachKind = (paths: readonly string[]) => [
    ...new Map(paths.map((path) => [endingOf(path), path])).values(),
  ];
  const isCompressed = (path: string) => existsSync(join(site.root, `${path}.br`));
  return {
    addressOf,
    files,
    get: (path: string, headers: Record<string, string> = {}) =>
      ask(host, addressOf(path), { headers }),
    /** One file of each kind that has a compressed copy. */
    texts: () => oneOfEachKind(files().filter(isCompressed)),
    /** One file of each kind that has none. */
    others: () => oneOfEachKind(files().filter((path) => !isCompressed(path))),
  };
}

/** The headers of a response that differ from the expected ones. */
export const errorsOf = ({ headers }: Answer, expected: Readonly<Record<string, string>>) =>
  Object.entries(expected)
    .filter(([name, value]) => headers[name] !== value)
    .map(([name, value]) => `${name}: ${String(headers[name])}, expected ${value}`);
