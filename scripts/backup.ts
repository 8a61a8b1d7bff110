import { basename, join } from 'node:path';
import { placeOf } from '../src/migrate/content-place.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { BackupError, backUp } from '../src/setup/backup.ts';
import { orUsage, readOptions } from '../src/system/command-line.ts';
import { guardTerminal } from '../src/system/terminal.ts';

/**
 * `npm run backup`: copies the content beside it, or into a folder on another disk (`--to`), and proves the copy: it is
 * restored into a fresh folder, compared byte for byte and checked. Exit code 1 if there is no proven backup.
 */
guardTerminal();
assertEnvironment();
const { to } = orUsage(() => readOptions({ to: { type: 'string' } }));
try {
  const { folder, files, errors } = await backUp(contentRoot(), { to });
  console.log(`备份在 ${folder}，${files} 个文件。`);
  console.log(
    '恢复到一个新文件夹试过了：和现在的内容一字不差，' +
      (errors === 0
        ? '检查通过。'
        : `里面原来就有的 ${errors} 处错也在（npm run check:content）。`),
  );
  if (to === undefined)
    console.log('它和内容在同一块盘上：请另抄一份到别的盘，或者用 --to 指到那块盘。');
  const name = basename(folder);
  const copied =
    to === undefined ? '' : `把它抄成 ${join((await placeOf(contentRoot())).backups, name)}，`;
  console.log(
    `哪天要恢复：${copied}关掉 npm start，再运行 npm run migrate -- --restore ${name}；那时的内容也会留一份。`,
  );
} catch (error) {
  if (!(error instanceof BackupError)) throw error;
  console.error(`没有备份：${error.message}`);
  process.exitCode = 1;
}
