import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ATTACHMENT_EXTENSIONS } from '../../src/model/fields/file.ts';
import { type BuiltSite, fixture, full } from '../dist/site-files.ts';

/** A built site where one of the shipped configurations expects it. */
export interface HostedSite {
  name: string;
  host: string;
  /** The folder that the configuration names, with leftovers of a build and of a careless host. */
  site: BuiltSite;
  built: BuiltSite;
  /** Files of `deploy/`. */
  nginx: string;
  caddy: string;
}

export const HOSTED: readonly HostedSite[] = [
  {
    name: 'at the root of a host',
    host: 'gonghui.example.cn',
    site: { root: '/srv/gonghui', base: full.base },
    built: full,
    nginx: 'deploy/nginx/site.conf',
    caddy: 'deploy/caddy/Caddyfile',
  },
  {
    name: 'under a base path',
    host: 'www.example.edu.cn',
    site: { root: '/srv/sites/gonghui', base: fixture.base },
    built: fixture,
    nginx: 'deploy/nginx/site-under-base.conf',
    caddy: 'deploy/caddy/Caddyfile.under-base',
  },
];

/** The files of a host with a site under a base path. */
export const HOST_ROOT = '/srv/www';
/** Occurs in files that must not be served. */
export const SECRET = 'not for readers';
export const SECRET_FILES: readonly string[] = ['.env', '.git/config', 'rights/.draft.html'];
/** At the root of a host: the only hidden folder that readers may access. */
export const WELL_KNOWN = '.well-known/security.txt';
/** The leftovers beside the folder of a build that was killed in the middle. */
export const BESIDE: readonly string[] = ['next', 'old'];

/**
 * Copies the built sites to where the configurations expect them, with each kind of file that a build can write. One of
 * the folders is a symbolic link to another, as with deploys that swap links.
 */
export function placeSites(): void {
  for (const { site, built } of HOSTED) {
    const { root, base } = site;
    const folder = base === '/' ? root : `${root}.1`;
    cpSync(built.root, folder, { recursive: true });
    if (folder !== root) symlinkSync(folder, root);
    for (const ending of ATTACHMENT_EXTENSIONS) write(join(root, `media/form.${ending}`), 'form');
    write(join(root, 'admin/content.bin'), 'encrypted');
    const hostRoot = base === '/' ? root : HOST_ROOT;
    for (const folder of [root, hostRoot])
      for (const path of [...SECRET_FILES, '.well-known/.secret'])
        write(join(folder, path), SECRET);
    write(join(hostRoot, WELL_KNOWN), 'Contact: mailto:gonghui@example.cn');
    for (const ending of BESIDE) write(`${root}.${ending}/index.html`, SECRET);
  }
  write(join(HOST_ROOT, 'index.html'), '<title>学校</title>');
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
