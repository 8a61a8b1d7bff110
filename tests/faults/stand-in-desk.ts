import childProcess from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * A desk of one page in place of the real one, whose build takes as long as that of a whole small site: `node --import
 * ./tests/faults/stand-in-desk.ts`.
 */
const PAGE =
  '<!doctype html><html lang="zh"><head><title>desk</title></head><body></body></html>\n';
const { execFile } = childProcess;
const run = promisify(execFile);

async function standIn(file: string, args: readonly string[], options: object) {
  const [script = '', folder = ''] = args;
  if (!/admin[/\\]build\.ts$/.test(script)) return run(file, args, options);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  return { stdout: `${JSON.stringify({ 'index.html': Buffer.byteLength(PAGE) })}\n`, stderr: '' };
}

childProcess.execFile = Object.assign(execFile.bind(childProcess), {
  [promisify.custom]: standIn,
}) as unknown as typeof execFile;
syncBuiltinESMExports();
