import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toShanghaiTimestamp } from '../src/values/dates.ts';
import { toPlainLine } from '../src/values/plain-line.ts';
import { findEnvironmentErrors } from '../src/settings/environment.ts';
import { formatError } from '../src/values/validation/validation-error.ts';
import { folderSource } from '../src/publish/folder-source.ts';
import { gitSource } from '../src/publish/git-source.ts';
import { PROJECT_ROOT, projectIdentity } from '../src/publish/project.ts';
import { type BuildJob, publish } from '../src/publish/publish.ts';
import { LaterPublishError, PublishError } from '../src/publish/publish-error.ts';
import { runBuildProcess } from '../src/publish/build-process.ts';
import { readPublishSettings } from '../src/publish/settings.ts';
import { StateFolder, assertStateApart } from '../src/publish/state-folder.ts';
import { formatOutcome } from '../src/publish/messages.ts';

/**
 * `npm run publish:site`: builds and publishes if the content, the project, the settings or the Shanghai day differ
 * from those of the published site, or if the last build failed. For cron or a timer, every few minutes. Prints one
 * line; failures go to the error output, and the exit code is then not zero.
 *
 * `--settings <file>` reads variables; those already set take precedence. (Node consumes `--env-file` itself, even
 * here.) `--offline` is the build's own option.
 */
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof PublishError)) console.error(error);
  else if (error.output !== '') console.error(error.output);
  const why = error instanceof PublishError ? error.message : '出了没有料到的错，见上面';
  say(console.error, error instanceof LaterPublishError ? why : `没有发布，网站没有动：${why}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const started = performance.now();
  const { settingsFile, args } = readArguments();
  if (settingsFile !== undefined) loadSettings(resolve(settingsFile));
  const errors = findEnvironmentErrors().map(formatError);
  if (errors.length > 0) throw new PublishError(errors.join('；'));
  const { content, target, state: folder, shape } = readPublishSettings(process.env, args);
  await assertStateApart(folder, target);
  const state = await StateFolder.open(folder);
  const outcome = await publish({
    source:
      'folder' in content
        ? folderSource(content.folder)
        : gitSource({ ...content, folder: state.content }),
    target,
    state,
    settings: shape,
    project: projectIdentity,
    build: (job) =>
      runBuildProcess({ ...commandFor(job, args), log: state.log, lock: state.buildLock }),
    onWait: () => {
      if (process.stderr.isTTY) say(console.error, '另一次发布正在进行，等它结束');
    },
  });
  say(console.log, formatOutcome(outcome, Math.round((performance.now() - started) / 1000)));
  return 0;
}

function commandFor({ content, target, variables, misleading }: BuildJob, args: readonly string[]) {
  const inherited = Object.entries(process.env).filter(([name]) => !misleading.includes(name));
  return {
    script: resolve(PROJECT_ROOT, 'scripts/build.ts'),
    args,
    env: {
      ...Object.fromEntries(inherited),
      RED_CANDLE_CONTENT: content,
      RED_CANDLE_OUT: target,
      ...variables,
    },
  };
}

function readArguments(): { settingsFile: string | undefined; args: string[] } {
  try {
    const { values } = parseArgs({
      options: { settings: { type: 'string' }, offline: { type: 'string' } },
    });
    const args = values.offline === undefined ? [] : ['--offline', values.offline];
    return { settingsFile: values.settings, args };
  } catch (cause) {
    throw new PublishError(
      'npm run publish:site 后面只能写 -- --settings <文件> 和 --offline <on 或 off>',
      { cause },
    );
  }
}

function loadSettings(file: string): void {
  try {
    process.loadEnvFile(file);
  } catch (cause) {
    throw new PublishError(`读不了设置文件 ${file}`, { cause });
  }
}

/** One line, with the moment in Shanghai. */
function say(print: (line: string) => void, text: string): void {
  print(`${toShanghaiTimestamp(new Date())} ${toPlainLine(text.replaceAll('\n', ' '))}`);
}
