import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeUnfinished } from '../../src/system/files.ts';

test('what a killed process did not finish goes; what another still writes, and all other files, stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unfinished-'));
  const killed = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)']);
  await once(killed, 'spawn');
  await mkdir(join(folder, 'media'));
  const write = (name: string) => writeFile(join(folder, 'media', name), '半截');
  const running = `.${randomUUID()}.${process.pid}.tmp`;
  await write(running);
  await write(`.${randomUUID()}.${killed.pid ?? 0}.tmp`);
  await write('.editor.tmp');
  await write('合影.tmp');
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  await removeUnfinished(folder);
  const left = await readdir(join(folder, 'media'));
  expect(left.sort()).toEqual([running, '.editor.tmp', '合影.tmp'].sort());
  await removeUnfinished(join(folder, 'none'));
  await rm(folder, { recursive: true });
});
