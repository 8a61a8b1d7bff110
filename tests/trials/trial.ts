import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { writeSmallContent } from '../small-site.ts';
import { spoil } from './hostile.ts';
import { type Before, type Judged, judge } from './judge.ts';
import { Random } from './random.ts';
import { type DiskLimits, withSmallDisk } from './small-disk.ts';
import { type BuildEnd, type BuildRun, startBuild } from './start-build.ts';

export const KINDS = [
  'hostile content',
  'two at once',
  'killed',
  'full disk',
  'failing plugin',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Result {
  trial: number;
  seed: string;
  kind: Kind;
  /** Whether the target was a symbolic link. */
  link: boolean;
  /** The seed's choice: the moment of the kill, the injected fault, the size of the disk. */
  detail: string;
  outcome: Judged['outcome'];
  /** The faults; empty unless broken. */
  faults: readonly string[];
  ms: number;
}

/** Where a plugin may throw: module, an exported function of it, when. */
export const PLUGINS: readonly [string, ...string[]] = [
  'src/markdown/finish.ts rehypeFinish inside',
  'src/search/index-folder.ts indexFolder before',
  'src/search/index-folder.ts indexFolder after',
  'src/offline/build/write-packs.ts writePacks before',
  'src/offline/build/write-packs.ts writePacks after',
  'src/integrations/desk/kept-desk.ts placeDesk after',
  'src/search/build/keep-previous.ts keepPrevious after',
  'src/offline/build/keep-previous-scripts.ts keepPreviousScripts before',
  'src/publish/completeness.ts findIncomplete before',
];

/** One trial: publishes a small site again, with a fault, and checks what is published then. */
export class Trial {
  readonly #before: Before;
  readonly #random: Random;
  readonly #folder: string;
  readonly #content: string;
  readonly #sentence: string;
  readonly #result: Pick<Result, 'trial' | 'seed' | 'kind' | 'link'>;
  readonly #site: string;

  constructor(before: Before, seed: string, trial: number) {
    this.#before = before;
    this.#random = new Random(`${seed}/${trial}`);
    this.#folder = join(before.root, 'trial');
    this.#content = join(this.#folder, 'content');
    this.#site = join(this.#folder, 'public/www');
    this.#sentence = `第${trial}次的话`;
    const kind = KINDS[trial % KINDS.length] ?? KINDS[0];
    this.#result = { trial, seed, kind, link: this.#random.below(2) === 0 };
  }

  async run(): Promise<Result> {
    const started = performance.now();
    rmSync(this.#folder, { recursive: true, force: true });
    await this.#write(this.#content, this.#sentence);
    const { detail, outcome, faults } = await this.#try();
    rmSync(this.#folder, { recursive: true, force: true });
    const ms = Math.round(performance.now() - started);
    return { ...this.#result, detail, outcome: faults.length > 0 ? 'broken' : outcome, faults, ms };
  }

  #try(): Promise<Tried> {
    switch (this.#result.kind) {
      case 'hostile content':
        return this.#hostile();
      case 'two at once':
        return this.#twoAtOnce();
      case 'killed':
        return this.#killed();
      case 'full disk':
        return this.#fullDisk();
      case 'failing plugin':
        return this.#failingPlugin();
    }
  }

  async #hostile(): Promise<Tried> {
    this.#publishBefore();
    const { what, sentence } = spoil(this.#content, this.#random);
    const end = await this.#build({});
    return { detail: what, ...(await this.#judge(end, [sentence])) };
  }

  async #twoAtOnce(): Promise<Tried> {
    this.#publishBefore();
    const other = join(this.#folder, 'other/content');
    const sentence = `${this.#sentence}，另一份`;
    await this.#write(other, sentence);
    const delay = Math.round(this.#random.fraction() * this.#before.ms.short);
    const ends = await Promise.all([this.#build({}), this.#build({ content: other, delay })]);
    const faults = ends.flatMap(({ status, output }) =>
      status === 0 ? [] : [`a build ended with ${String(status)}: ${output.slice(-500)}`],
    );
    const [one] = ends;
    const judged = await this.#judge(one, [], [this.#sentence, sentence]);
    return { detail: `after ${delay} ms`, ...judged, faults: [...faults, ...judged.faults] };
  }

  async #killed(): Promise<Tried> {
    this.#publishBefore();
    const isLong = this.#random.below(2) === 0;
    const children = this.#random.below(2) === 0;
    const isInSwap = this.#random.below(3) === 0;
    const renames = 1 + this.#random.below(3);
    const expected = isLong ? this.#before.ms.long : this.#before.ms.short;
    const after = Math.round(this.#random.fraction() * expected * 1.1);
    const end = await this.#build({
      faults: [...(isLong ? [] : [STAND_IN]), ...(isInSwap ? ['kill-at'] : [])],
      ...(isInSwap
        ? { env: { KILL_AT: `rename .red-candle ${renames}` } }
        : { kill: { after, children } }),
    });
    const detail = isInSwap
      ? `after rename ${renames}`
      : `after ${after} ms${children ? ', children too' : ''}${isLong ? ', with the desk' : ''}`;
    if (existsSync(this.#site) && this.#random.below(4) > 0)
      return { detail, ...(await this.#judge(end, [this.#sentence])) };
    return { detail: `${detail}, built again`, ...(await this.#buildAgain(end)) };
  }

  /**
   * After a kill: the published site is valid, or, in the gap of a plain folder, absent, and the next build repairs
   * all.
   */
  async #buildAgain(end: BuildEnd): Promise<Judged> {
    const isGap = !existsSync(this.#site) && !this.#result.link;
    const faults = isGap ? [] : (await this.#judge(end, [this.#sentence])).faults;
    const again = await this.#build({});
    const judged = await this.#judge(again, [this.#sentence]);
    if (again.status !== 0) return { ...judged, faults: [...faults, again.output.slice(-500)] };
    return { outcome: 'repaired', faults: [...faults, ...judged.faults] };
  }

  async #fullDisk(): Promise<Tried> {
    const { kilobytes } = this.#before;
    const isCheckout = this.#random.below(3) === 0;
    const isInodes = this.#random.below(4) === 0;
    const share = this.#random.fraction() * 1.3;
    // Space beside the existing site, if the disk is the target’s.
    const sites = share + (isCheckout ? 0.02 : 1.05);
    const files = this.#before.snapshot.size * 1.6;
    const limits: DiskLimits = {
      kilobytes: isInodes ? kilobytes * 10 : Math.ceil(kilobytes * sites),
      inodes: isInodes ? Math.ceil(files * sites) + 12 : 100_000,
    };
    const disk = isCheckout ? resolve('.cache/build') : join(this.#folder, 'public');
    const detail = `${limits.kilobytes} kB, ${limits.inodes} inodes${isCheckout ? ', of the checkout' : ''}`;
    return withSmallDisk(disk, limits, async () => {
      this.#publishBefore();
      const end = await this.#build({});
      const judged = await this.#judge(end, [this.#sentence]);
      const lines = end.output.split('\n').filter((line) => line.includes('磁盘满了')).length;
      const said =
        end.status !== 0 && lines !== 1
          ? [`said so ${lines} times: ${end.output.slice(-800)}`]
          : [];
      return { detail, ...judged, faults: [...judged.faults, ...said] };
    });
  }

  async #failingPlugin(): Promise<Tried> {
    this.#publishBefore();
    const plugin = this.#random.pick(PLUGINS);
    const [module, name, when] = plugin.split(' ');
    const call = 1 + this.#random.below(8);
    const end = await this.#build({
      faults: [STAND_IN, 'throw-in'],
      env: { THROW_IN: JSON.stringify({ module, name, when, call }) },
    });
    const planted = end.output.includes('planted fault') ? [] : ['the fault was not planted'];
    const judged = await this.#judge(end, [this.#sentence]);
    return { detail: `${plugin}, call ${call}`, ...judged, faults: [...judged.faults, ...planted] };
  }

  #build(run: Partial<BuildRun>): Promise<BuildEnd> {
    return startBuild({ content: this.#content, out: this.#site, faults: [STAND_IN], ...run });
  }

  #judge(end: BuildEnd, all: readonly string[], one?: readonly string[]): Promise<Judged> {
    const published = { site: this.#site, link: this.#result.link, before: this.#before };
    return judge(published, end, all, one);
  }

  async #write(content: string, sentence: string): Promise<void> {
    await writeSmallContent(content);
    const essay = join(content, 'essays/first.md');
    writeFileSync(essay, `${readFileSync(essay, 'utf8')}\n${sentence}\n`);
  }

  #publishBefore(): void {
    const folder = join(this.#folder, 'public');
    const site = this.#result.link ? join(folder, 'releases/first') : this.#site;
    mkdirSync(join(site, '..'), { recursive: true });
    cpSync(this.#before.site, site, { recursive: true });
    if (this.#result.link) symlinkSync('releases/first', this.#site);
  }
}

const STAND_IN = 'stand-in-desk';

interface Tried extends Judged {
  detail: string;
}
