import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routeDesk } from '../../src/integrations/desk/route-desk.ts';
import { LOCAL_DESK } from '../../src/model/settings/desk-host.ts';
import { type BuiltDesk, builtDesk } from './built-desk.ts';
import { FULL_CONTENT } from '../full-site.ts';

export interface DeskServer {
  /** `http://127.0.0.1:<port>/admin/`. */
  url: string;
  /** The copy of the content that the desk writes; the real one is never touched. */
  root: string;
  /** Restores the copy to its initial state. */
  restore: () => Promise<void>;
  /** Runs Git in the copy's repository, if it has one. Returns the output. */
  git: (...args: string[]) => string;
  close: () => Promise<void>;
}

/**
 * The desk and its file backend as the development server mounts them, over a copy of the folder `content`; default:
 * the whole site's. `review`: 先审核再发布 is on, and the copy is in a git repository, committed by 王老师.
 */
export async function startDeskServer(
  base = '/',
  port = 0,
  content = FULL_CONTENT,
  review = false,
): Promise<DeskServer> {
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-desk-'));
  const root = join(folder, 'content');
  await cp(content, root, { recursive: true });
  const git = gitIn(folder);
  if (review) await turnReviewOn(root, git);
  const route = routeDesk({ base, root, desk: localDesk(), onError: console.error });
  const server = createServer((request, response) => {
    route(request, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}${base}admin/`,
    root,
    restore: async () => {
      await rm(root, { recursive: true });
      await rm(`${root}-bin`, { recursive: true, force: true });
      await cp(content, root, { recursive: true });
    },
    git,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let desk: Promise<BuiltDesk> | undefined;

/** Read once for all servers of a test process. */
const localDesk = () => (desk ??= builtDesk(LOCAL_DESK));

function gitIn(folder: string): DeskServer['git'] {
  return (...args) =>
    execFileSync('git', ['-c', 'core.quotepath=off', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trimEnd();
}

async function turnReviewOn(root: string, git: DeskServer['git']): Promise<void> {
  const settings = join(root, 'settings', 'site.yml');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace('review: false', 'review: true'));
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.name', '王老师');
  git('config', 'user.email', 'wang@example.cn');
  git('add', '.');
  git('commit', '--quiet', '-m', '第一次提交');
}
