import fs, { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A disk that silently loses files: `node --import ./tests/faults/lose-file.ts` with `LOSE_FILE`, a pattern of the
 * paths whose writes are lost.
 */
const lost = new RegExp(process.env['LOSE_FILE'] ?? '(?!)');
const isLost = (file: unknown) => /[/\\]site[/\\]/.test(String(file)) && lost.test(String(file));
const { copyFile, writeFile } = promises;
const { writeFileSync } = fs;
promises.writeFile = async (file, ...rest) => {
  if (!isLost(file)) await writeFile(file, ...rest);
};
promises.copyFile = async (from, to, ...rest) => {
  if (!isLost(to)) await copyFile(from, to, ...rest);
};
fs.writeFileSync = (file, ...rest) => {
  if (!isLost(file)) writeFileSync(file, ...rest);
};
syncBuiltinESMExports();
