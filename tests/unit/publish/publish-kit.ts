import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { BuildRecord } from '../../../src/values/build-record.ts';
import type { ContentSource } from '../../../src/publish/content-source.ts';
import { type BuildJob, type Publication, publish } from '../../../src/publish/publish.ts';
import { StateFolder } from '../../../src/publish/state-folder.ts';
import { writeSmallContent } from '../../small-site.ts';
import { standInBuild } from './stand-in-build.ts';

/** A folder of the test's own. */
export let folder: string;

export function useFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'red-candle-publish-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
}

/** The content of {@link useProject}. */
export const content = () => join(folder, 'content');

/** A project in {@link folder}, with one file of code, and the small content; its builds are at noon. */
export function useProject(): void {
  useFolder();
  beforeEach(async () => {
    await writeSmallContent(content());
    vi.stubEnv('RED_CANDLE_CONTENT', content());
    vi.stubEnv('RED_CANDLE_TIME', '2026-11-28T12:00:00+08:00');
    await put(join(folder, 'src/code.ts'), 'code');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
}

export async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** A content folder whose one text is `news`. */
export async function putContent(root: string, news: string): Promise<string> {
  await put(join(root, 'settings/site.yml'), 'title: 红烛\n');
  await put(join(root, 'news.md'), news);
  return root;
}

/** Content whose text a test sets at any moment, as a push does. */
export class ContentAtHand implements ContentSource {
  readonly misleading = [];
  readonly watch = { glance: () => Promise.resolve(this.news), every: 1000 };
  news = 'first';
  /** The error of the next look. */
  error: Error | undefined;
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  look = async () => {
    const { error } = this;
    this.error = undefined;
    if (error) throw error;
    return Promise.resolve({ identity: this.news, name: this.news });
  };

  bring = async () => {
    const state = await this.look();
    // A folder of its own, then renamed: a running build may still be reading the same content.
    const folder = await mkdtemp(`${this.#root}-`);
    await putContent(folder, this.news);
    return { state, folder };
  };
}

/** A site that is published from {@link ContentAtHand} by a stand-in for the build. */
export class Site {
  readonly content = new ContentAtHand(join(folder, 'at-hand'));
  readonly target = join(folder, 'site');
  now = new Date('2026-11-28T13:00:00+08:00');
  project = 'project 1';
  settings = 'settings 1';
  builds = 0;
  /** Runs in the middle of each build: content is read, nothing is swapped yet. */
  during: () => void | Promise<void> = () => undefined;

  async publication(): Promise<Publication> {
    return {
      source: this.content,
      target: this.target,
      state: await StateFolder.open(join(folder, 'state')),
      settings: this.settings,
      project: () => Promise.resolve(this.project),
      build: (job) => this.#build(job),
      now: () => this.now,
    };
  }

  async publish() {
    return publish(await this.publication());
  }

  async #build({ content, target, variables }: BuildJob): Promise<void> {
    this.builds += 1;
    const env = { ...variables, RED_CANDLE_CONTENT: content, RED_CANDLE_OUT: target };
    await standInBuild(env, this.during);
  }

  /** The text that readers see. */
  news(): Promise<string> {
    return readNews(this.target);
  }

  async record(): Promise<BuildRecord> {
    return JSON.parse(await readFile(join(this.target, 'build.json'), 'utf8')) as BuildRecord;
  }

  /** Simulates an outage, or a visitor with a shell. */
  async remove(): Promise<void> {
    await rename(this.target, `${this.target}.gone`);
  }
}

export function readNews(target: string): Promise<string> {
  return readFile(join(target, 'index.html'), 'utf8');
}
