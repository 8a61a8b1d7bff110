import { readFile, writeFile } from 'node:fs/promises';
import { type LockFile, fillGaps, findGaps } from './lock-file.ts';

/** `npm run lock:complete`: names in `package-lock.json` the other platforms' binaries that a registry lacked. */
const file = 'package-lock.json';
const lock = JSON.parse(await readFile(file, 'utf8')) as LockFile;
const gaps = findGaps(lock);
await writeFile(file, `${JSON.stringify(fillGaps(lock), null, 2)}\n`);
console.log(
  gaps.length === 0
    ? 'nothing was missing'
    : gaps.map(({ path, version }) => `${path}@${version}`).join('\n'),
);
