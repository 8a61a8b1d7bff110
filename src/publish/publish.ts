import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildInputs, type BuildRecord, readBuildRecord } from '../values/build-record.ts';
import { withBuildTime } from '../settings/build-time.ts';
import { toShanghaiTimestamp } from '../values/dates.ts';
import type { BroughtContent, ContentSource, ContentState } from './content-source.ts';
import { type Reason, reasonsToBuild } from './decide.ts';
import { changedInputs, signInputs, withInputs } from './inputs.ts';
import { withLock } from './lock.ts';
import { LaterPublishError, PublishError } from './publish-error.ts';
import type { StateFolder } from './state-folder.ts';

/** The content, target and settings of a publication. */
export interface Publication {
  source: ContentSource;
  /** Absolute path of the folder that is served to readers. */
  target: string;
  state: StateFolder;
  /** Identifies the settings in the environment and the options. */
  settings: string;
  /** Identifies a state of the project. */
  project: () => Promise<string>;
  /**
   * Builds `content` into `target`, which stays unchanged until the new site is complete. Throws if
   * the build fails. `told` are environment variables that the build receives, `misleading` those
   * that are removed.
   */
  build: (job: BuildJob) => Promise<void>;
  /** Called after each run, when the site is in place and no lock is held; must not throw. */
  announce?: () => Promise<void>;
  now?: () => Date;
  /** Called if this run waits for another run, or for a build of a killed one. */
  onWait?: () => void;
}

export interface BuildJob {
  content: string;
  target: string;
  variables: Readonly<Record<string, string>>;
  misleading: readonly string[];
}

export interface Outcome {
  /** The reasons of each build of this run; empty if the site was up to date. */
  builds: Reason[][];
  content: ContentState;
  /** When the build of the published site started, `2026-11-28T00:05:00+08:00`. */
  time: string;
  /** Something has changed since the last build; the next run will publish it. */
  isBehind: boolean;
}

/** Limits one run during frequent changes. */
const MAX_BUILDS = 5;

/**
 * Brings the published site up to date: waits for other runs, compares, builds, and compares again
 * for changes in the meantime. The published site records its own inputs (`build.json`), so that a
 * run may be interrupted at any moment without loss.
 * @throws PublishError if a step fails; the last complete site then stays online
 */
export async function publish(publication: Publication): Promise<Outcome> {
  const { state, onWait, announce } = publication;
  const run = () => publishAlone(publication);
  const outcome = await withLock(state.lock, run, onWait && { onWait });
  await announce?.();
  return outcome;
}

async function publishAlone(publication: Publication): Promise<Outcome> {
  const { source, target, state, now = () => new Date() } = publication;
  const builds: Reason[][] = [];
  let last: BroughtContent | undefined;
  try {
    for (;;) {
      const content = await source.look();
      const [published, wanted] = [
        await readPublished(target),
        await inputsOf(publication, content),
      ];
      const isUnfinished = state.isUnfinished();
      const reasons = reasonsToBuild({ published, wanted, now: now(), isUnfinished });
      // Changed and changed back while the build was reading it.
      if (last && last.state.stamp !== content.stamp && !reasons.includes('content'))
        reasons.push('content');
      const isBehind = reasons.length > 0;
      if (published && (!isBehind || builds.length === MAX_BUILDS))
        return { builds, content, time: published.time, isBehind };
      last = await buildOnce(publication, now());
      builds.push(reasons);
    }
  } catch (error) {
    if (!last) throw error;
    throw afterSuccess(last.state, error);
  }
}

async function buildOnce(publication: Publication, now: Date): Promise<BroughtContent> {
  const { source, target, state, build, onWait } = publication;
  // A build whose run was killed may still be reading the content folder.
  const brought = await withLock(state.buildLock, () => source.bring(), onWait && { onWait });
  const inputs = await inputsOf(publication, brought.state);
  await state.begin();
  const variables = { ...withBuildTime(now), ...withInputs(inputs) };
  await build({ content: brought.folder, target, variables, misleading: source.misleading });
  const record = await readPublished(target);
  const isOurs = record?.time === toShanghaiTimestamp(now);
  if (!isOurs || changedInputs(record.inputs, inputs).length > 0) {
    throw new PublishError(`构建说做好了，${join(target, 'build.json')} 却不是这一次的`);
  }
  await state.finish();
  return brought;
}

async function inputsOf(publication: Publication, content: ContentState): Promise<BuildInputs> {
  const { state, settings, project } = publication;
  const parts = { content: content.identity, project: await project(), settings };
  return signInputs(parts, await state.secret());
}

/** The record of the site in `folder`; undefined if it is missing or invalid. */
async function readPublished(folder: string): Promise<BuildRecord | undefined> {
  try {
    return readBuildRecord(JSON.parse(await readFile(join(folder, 'build.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

function afterSuccess({ name }: ContentState, error: unknown): LaterPublishError {
  const known =
    error instanceof PublishError ? error : new PublishError(String(error), { cause: error });
  return new LaterPublishError(`已经发布了 ${name}，之后的改动还没有：${known.message}`, {
    output: known.output,
    cause: error,
  });
}
