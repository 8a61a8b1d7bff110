import { join } from 'node:path';
import {
  CONTENT_FORMAT,
  FORMAT_FILE,
  FORMAT_PATH,
  formatIn,
} from '../src/content-format/content-version.ts';
import {
  type ContentPlace,
  isThere,
  listBackups,
  makeBackups,
  placeOf,
  recover,
} from '../src/migrate/content-place.ts';
import { readItems } from '../src/migrate/folder.ts';
import { describeMigration } from '../src/migrate/messages.ts';
import { MigrationError } from '../src/migrate/migration-error.ts';
import { planMigration } from '../src/migrate/plan.ts';
import { applyMigration, restoreBackup, stateOf } from '../src/migrate/replace-content.ts';
import { STEPS } from '../src/migrate/steps/index.ts';
import { maskPrivate } from '../src/privacy/check-text.ts';
import { withLock } from '../src/publish/lock.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { UsageError, orUsage, readOptions } from '../src/system/command-line.ts';
import { readText } from '../src/system/files.ts';
import { guardTerminal } from '../src/system/terminal.ts';

/**
 * `npm run migrate`: converts content to the format that this version of the project reads. By default shows the
 * changes; `--apply` writes them and stores the old content beside it; `--restore <backup>` puts that back. `--from
 * <format>` runs the steps from there again, for files that an old desk saved after a migration. Exit code 0 if there
 * is no error, whether or not anything had to be done.
 */
guardTerminal();
const options = orUsage(() => {
  const given = readOptions({
    apply: { type: 'boolean' },
    restore: { type: 'string' },
    from: { type: 'string' },
  });
  if (given.from !== undefined && !/^[1-9]\d*$/.test(given.from))
    throw new UsageError(`--from：写的是“${given.from}”，应是格式的版本号，例如 1`);
  return given;
});
const place = await placeOf(contentRoot());
try {
  const writes = options.apply || options.restore !== undefined || !(await isThere(place.root));
  await (writes ? withLock(join(await backupsOf(place), '.lock'), recoverAndRun) : run());
} catch (error) {
  if (!(error instanceof MigrationError)) throw error;
  console.error(`没有迁移，内容没有动：${error.message}`);
  for (const line of error.lines) console.error(`  ✗ ${line}`);
  process.exitCode = 1;
}

async function backupsOf(at: ContentPlace): Promise<string> {
  await makeBackups(at);
  return at.backups;
}

async function recoverAndRun(): Promise<void> {
  if (await recover(place)) console.log('上一次迁移在换上新内容时被打断，已经换好。');
  await run();
}

async function run(): Promise<void> {
  assertEnvironment();
  if (options.restore === undefined) await migrate();
  else await restore(options.restore);
}

async function migrate(): Promise<void> {
  const state = await stateOf(place);
  const from = options.from === undefined ? await formatOf() : Number(options.from);
  if (from > CONTENT_FORMAT)
    throw new MigrationError(
      `内容的格式是第 ${from} 版，这份程序只认到第 ${CONTENT_FORMAT} 版。请先更新程序，或还原以前的内容（--restore）`,
    );
  const migration = planMigration(await readItems(place.root), from, STEPS);
  if (migration.changes.length === 0) {
    console.log(`内容的格式是第 ${CONTENT_FORMAT} 版，正是这份程序要的，不用迁移。`);
    return;
  }
  console.log(maskPrivate(describeMigration(migration)));
  if (!options.apply) {
    console.log('\n现在什么也没有改。要改，请运行 npm run migrate -- --apply（会先留一份备份）。');
    return;
  }
  const backup = await applyMigration(place, migration, state);
  console.log(`\n改好了。原来的内容在 ${backup}`);
  console.log(`要还原：npm run migrate -- --restore ${backup.slice(place.backups.length + 1)}`);
  console.log('接着请运行 npm run check:content，再 npm run build。');
}

/** The format that the content names. Throws a {@link MigrationError} if its file cannot be read. */
async function formatOf(): Promise<number> {
  const text = await readText(join(place.root, FORMAT_FILE));
  const format = formatIn(text);
  if (format === undefined)
    throw new MigrationError(
      `看不出 ${FORMAT_PATH} 写的是第几版。请从备份里拷回这个文件，或用 --from 说明是第几版`,
    );
  return format;
}

async function restore(backup: string): Promise<void> {
  const names = await listBackups(place);
  if (backup === '') throw new MigrationError('请写要还原哪一份备份', names);
  const aside = await restoreBackup(place, backup);
  console.log(`还原好了，和备份的时候一个字节不差。还原以前的内容在 ${aside}`);
}
