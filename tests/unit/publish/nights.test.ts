import { describe, expect, test } from 'vitest';
import { withBuildTime } from '../../../src/settings/build-time.ts';
import { withLock } from '../../../src/publish/lock.ts';
import { Random } from '../../bench/search/random.ts';
import { Site, useFolder } from './publish-kit.ts';

useFolder();

const NIGHTS = 120;
const DAY_MS = 24 * 60 * 60_000;
const FIRST_NIGHT = Date.parse('2026-11-28T00:05:00+08:00');

type CronLine = 'every five minutes' | 'after midnight';

/**
 * A hundred and twenty nights with two lines in the crontab that start in the same second, in an undefined order. With
 * `trouble`, editors push in the middle of builds, builds fail and the network is lost. Each night ends with one quiet
 * run.
 * @returns the nights after which readers saw an older day or an older text
 */
async function lostNights(
  site: Site,
  run: (line: CronLine) => Promise<unknown>,
  { trouble, seed }: { trouble: boolean; seed: number },
): Promise<number[]> {
  const random = new Random(seed);
  const happens = (share: number) => trouble && random.chance(share);
  const lost: number[] = [];
  let pushes = 0;
  const push = () => {
    site.content.news = `push ${(pushes += 1)}`;
  };
  for (let night = 0; night < NIGHTS; night += 1) {
    site.now = new Date(FIRST_NIGHT + night * DAY_MS);
    if (happens(0.3)) push();
    if (happens(0.1)) site.content.error = new Error('no network');
    site.during = () => {
      if (happens(0.3)) push();
      if (happens(0.2)) throw new Error('the disk is full');
    };
    const lines = random.shuffle<CronLine>(['every five minutes', 'after midnight']);
    await Promise.allSettled(lines.map(run));
    site.during = () => undefined;
    site.content.error = undefined;
    await Promise.allSettled([run('every five minutes')]);
    const age = site.now.getTime() - Date.parse((await site.record()).time);
    if (age >= DAY_MS || (await site.news()) !== site.content.news) lost.push(night);
  }
  return lost;
}

/** The crontab script that hosts used before there was a command: exits if another one runs. */
async function scriptWithFlock(site: Site): Promise<(line: CronLine) => Promise<void>> {
  const { state, source, build, target } = await site.publication();
  let head: string | undefined;
  const publish = async (line: CronLine) => {
    const { identity } = await source.look();
    if (line === 'every five minutes' && identity === head) return;
    head = identity;
    const { folder } = await source.bring();
    await build({ content: folder, target, variables: withBuildTime(site.now), misleading: [] });
  };
  return (line) => withLock(state.lock, () => publish(line), { timeout: 0 });
}

describe('120 nights with two cron lines', () => {
  test.each([20261128, 1])('lose no day and no change, seed %i', async (seed) => {
    const site = new Site();
    expect(await lostNights(site, () => site.publish(), { trouble: true, seed })).toEqual([]);
  });

  test('build once a night where nothing else happens', async () => {
    const site = new Site();
    await lostNights(site, () => site.publish(), { trouble: false, seed: 1 });
    expect(site.builds).toBe(NIGHTS);
  });

  test('lost some where a script left instead of waiting, so that this could find it', async () => {
    const site = new Site();
    const run = await scriptWithFlock(site);
    const lost = await lostNights(site, run, { trouble: false, seed: 1 });
    expect(lost.length).toBeGreaterThan(NIGHTS / 4);
  });
});
