import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toShanghaiTimestamp } from '../src/values/dates.ts';
import { toPlainLine } from '../src/values/plain-line.ts';
import { findEnvironmentErrors } from '../src/settings/environment.ts';
import { formatError } from '../src/values/validation/validation-error.ts';
import { runBuildProcess } from '../src/publish/build-process.ts';
import { announce } from '../src/publish/announce.ts';
import { folderSource } from '../src/publish/folder-source.ts';
import { gitSource } from '../src/publish/git-source.ts';
import { formatOutcome } from '../src/publish/messages.ts';
import { PROJECT_ROOT, projectIdentity, unchangedProject } from '../src/publish/project.ts';
import { type BuildJob, type Publication, publish } from '../src/publish/publish.ts';
import { LaterPublishError, PublishError } from '../src/publish/publish-error.ts';
import { publishForGood } from '../src/publish/publish-for-good.ts';
import { type PublishSettings, readPublishSettings } from '../src/publish/settings.ts';
import { readSearchEngines } from '../src/publish/search-engines.ts';
import { StateFolder, assertStateApart } from '../src/publish/state-folder.ts';

/**
 * `npm run publish:site`: builds and publishes if the content, the project, the settings or the Shanghai day differ
 * from those of the published site, or if the last build failed. For cron or a timer, every few minutes. Prints one
 * line; failures go to the error output, and the exit code is then not zero.
 *
 * `--watch` stays, and does the same whenever the content changes, until it is ended by a signal or the project
 * changes: for a service that is restarted then.
 *
 * `--settings <file>` reads variables; those already set take precedence. (Node consumes `--env-file` itself, even
 * here.) `--offline` is the build's own option.
 */
const BUILD = resolve(PROJECT_ROOT, 'scripts/build.ts');
/** What takes a build longest to load. */
const AHEAD = [
  'src/publish/run-build.ts',
  'src/publish/astro-insides.ts',
  'src/content.config.ts',
  'astro.config.mjs',
].map((path) => resolve(PROJECT_ROOT, path));

try {
  await main();
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { settingsFile, isWatch, args } = readArguments();
  if (settingsFile !== undefined) loadSettings(resolve(settingsFile));
  const errors = findEnvironmentErrors().map(formatError);
  if (errors.length > 0) throw new PublishError(errors.join('；'));
  const settings = readPublishSettings(process.env, args);
  await assertStateApart(settings.state, settings.target);
  const publication = await toPublication(settings);
  const command = (job: BuildJob) => ({ script: BUILD, args, env: environmentFor(job) });
  if (isWatch) {
    await publishForGood({
      publication: { ...publication, project: unchangedProject() },
      ...{ command, ahead: AHEAD, say: (line: string) => say(console.log, line), sayFailure },
    });
    // A fetch of a run that a signal ended may still go on.
    process.exit();
  }
  const started = performance.now();
  const { log, buildLock: lock } = publication.state;
  const outcome = await publish({
    ...publication,
    build: (job) => runBuildProcess({ ...command(job), log, lock }),
  });
  say(console.log, formatOutcome(outcome, performance.now() - started));
}

/** All but how it builds. */
async function toPublication(settings: PublishSettings): Promise<Omit<Publication, 'build'>> {
  const { content, target, shape } = settings;
  const state = await StateFolder.open(settings.state);
  const engines = readSearchEngines(process.env);
  return {
    source:
      'folder' in content
        ? folderSource(content.folder)
        : gitSource({ ...content, folder: state.content }),
    target,
    state,
    settings: shape,
    project: projectIdentity,
    announce: () =>
      announce({ engines, target, told: state.told, say: (line) => say(console.log, line) }),
    onWait: () => {
      if (process.stderr.isTTY) say(console.error, '另一次发布正在进行，等它结束');
    },
  };
}

function environmentFor({ content, target, variables, misleading }: BuildJob) {
  const inherited = Object.entries(process.env).filter(([name]) => !misleading.includes(name));
  return {
    ...Object.fromEntries(inherited),
    RED_CANDLE_CONTENT: content,
    RED_CANDLE_OUT: target,
    ...variables,
  };
}

function readArguments(): { settingsFile: string | undefined; isWatch: boolean; args: string[] } {
  try {
    const { values } = parseArgs({
      options: {
        settings: { type: 'string' },
        offline: { type: 'string' },
        watch: { type: 'boolean', default: false },
      },
    });
    const args = values.offline === undefined ? [] : ['--offline', values.offline];
    return { settingsFile: values.settings, isWatch: values.watch, args };
  } catch (cause) {
    throw new PublishError(
      'npm run publish:site 后面只能写 -- --settings <文件>、--offline <on 或 off> 和 --watch',
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

function sayFailure(error: unknown): void {
  if (!(error instanceof PublishError)) console.error(error);
  else if (error.output !== '') console.error(error.output);
  const why = error instanceof PublishError ? error.message : '出了没有料到的错，见上面';
  say(console.error, error instanceof LaterPublishError ? why : `没有发布，网站没有动：${why}`);
}

/** One line, with the moment in Shanghai. */
function say(print: (line: string) => void, text: string): void {
  print(`${toShanghaiTimestamp(new Date())} ${toPlainLine(text.replaceAll('\n', ' '))}`);
}
