import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { HostedSite } from './sites.ts';

/** One of Debian's servers, set up as `deploy/README.md` describes. */
export interface RealServer {
  name: string;
  /** Copies the shipped files to the paths that they name, and certificates to the paths that they use. */
  install: (hosted: HostedSite) => void;
  /** Runs the server's own check of its configuration. */
  validate: () => { status: number | null; said: string };
  start: () => Promise<Running>;
}

export interface Running {
  stop: () => Promise<void>;
}

const certificateOf = (host: string) => ({
  crt: `/etc/red-candle-test/${host}.crt`,
  key: `/etc/red-candle-test/${host}.key`,
});

/** Makes this process trust the certificate of a host. */
export function trust(host: string): void {
  setDefaultCACertificates([...getCACertificates(), readFileSync(certificateOf(host).crt, 'utf8')]);
}

/** Gives a host a name on this machine, and a self-signed certificate. */
export function makeHost(host: string): void {
  appendFileSync('/etc/hosts', `127.0.0.1 ${host}\n::1 ${host}\n`);
  const { crt, key } = certificateOf(host);
  mkdirSync(dirname(crt), { recursive: true });
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const named = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-days', '2'];
  execFileSync('openssl', [...made, ...named, '-keyout', key, '-out', crt], { stdio: 'pipe' });
}

function placeCertificate(host: string, crt: string, key: string): void {
  mkdirSync(dirname(crt), { recursive: true });
  copyFileSync(certificateOf(host).crt, crt);
  copyFileSync(certificateOf(host).key, key);
}

const nginx: RealServer = {
  name: 'nginx',
  install: ({ host, nginx: file }) => {
    cpSync('deploy/nginx/red-candle-cache.conf', '/etc/nginx/conf.d/red-candle-cache.conf');
    cpSync('deploy/nginx/red-candle.conf', '/etc/nginx/snippets/red-candle.conf');
    cpSync(file, `/etc/nginx/sites-enabled/${host}.conf`);
    const folder = `/etc/letsencrypt/live/${host}`;
    placeCertificate(host, `${folder}/fullchain.pem`, `${folder}/privkey.pem`);
  },
  validate: () => outcome('nginx', ['-t']),
  start: () => serve('nginx', ['-g', 'daemon off;']),
};

const CADDYFILE = '/etc/caddy/Caddyfile';

const caddy: RealServer = {
  name: 'Caddy',
  install: ({ host, caddy: file }) => {
    cpSync('deploy/caddy/red-candle.caddy', '/etc/caddy/red-candle.caddy');
    cpSync(file, CADDYFILE);
    placeCertificate(host, `/etc/caddy/${host}.crt`, `/etc/caddy/${host}.key`);
  },
  validate: () => outcome('caddy', ['validate', '--config', CADDYFILE]),
  start: () => serve('caddy', ['run', '--config', CADDYFILE]),
};

export const SERVERS: readonly RealServer[] = [nginx, caddy];

// Caddy's data is placed with the rest that is discarded.
const env = { ...process.env, XDG_DATA_HOME: '/run/caddy', XDG_CONFIG_HOME: '/run/caddy' };

function outcome(command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

async function serve(command: string, args: readonly string[]): Promise<Running> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = once(child, 'exit');
  const failed = ended.then(() => {
    throw new Error(`${command} ended:\n${said}`);
  });
  failed.catch(() => undefined);
  for (const port of [80, 443]) await Promise.race([failed, listening(port)]);
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function listening(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } catch {
    await pause(10);
    await listening(port);
  } finally {
    socket.destroy();
  }
}
