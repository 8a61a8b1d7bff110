import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/**
 * Runs after `npm ci`, by whichever Node runs npm: ensures that `node` in npm scripts is the Node 24 of
 * `optionalDependencies`. npm 10 removes that link again while it removes the packages of other platforms, whose
 * program has the same name (`binPaths` in its arborist); npm 11.19 does not. If there is no package for this platform,
 * or its Node does not run here (musl), the machine's own must be new enough.
 */
const OLDEST = 24;
const system = process.platform === 'win32' ? 'win' : process.platform;
const program = process.platform === 'win32' ? 'node.exe' : 'node';
const packaged = resolve('node_modules', `node-${system}-${process.arch}`, 'bin', program);
const folder = resolve('node_modules', '.bin');
const link = join(folder, program);

if (spawnSync(packaged, ['--version']).status === 0) {
  if (!existsSync(link)) {
    mkdirSync(folder, { recursive: true });
    rmSync(link, { force: true });
    if (process.platform === 'win32') linkSync(packaged, link);
    else symlinkSync(relative(folder, packaged), link);
  }
} else {
  rmSync(link, { force: true });
  if (Number.parseInt(process.versions.node, 10) < OLDEST) {
    console.error(
      `No Node package runs on ${process.platform} ${process.arch}, and this Node is ${process.version}: install Node ${OLDEST} or newer (https://nodejs.org/), then run npm ci again.`,
    );
    process.exitCode = 1;
  }
}
