import { expect, test } from './offline-site.ts';
import { MOST_TAPS, NOW, PHONE, Reader, TASKS } from './tasks.ts';

test.use({ ...PHONE, looksForNews: false });

/** A feed is for other programs, which read it from the host; posters are in no pack, since they are printed at school. */
const NEEDS_NETWORK: readonly string[] = ['订阅', '印一张海报'];

test(`全部带上，没有网络：从首页也最多点${MOST_TAPS}下`, async ({ page, host, context }) => {
  // All tasks of the site, one after the other.
  test.setTimeout(900_000);
  await page.goto(`${host.url}offline/`);
  await page.getByRole('radio', { name: /^全部带上/ }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByText('现在带着：全部带上')).toBeVisible();
  await page.close();
  await host.stop();
  for (const [task, walk] of Object.entries(TASKS)) {
    if (NEEDS_NETWORK.includes(task)) continue;
    await test.step(task, async () => {
      const reader = new Reader(await context.newPage());
      await reader.page.clock.setFixedTime(new Date(NOW));
      await reader.page.goto(host.url);
      await expect(reader.page.locator('html')).toHaveAttribute('data-script', 'started');
      await walk(reader);
      expect(reader.taps).toBeLessThanOrEqual(MOST_TAPS);
      // The text size is another reader's.
      await reader.page.evaluate(() => localStorage.clear());
      await reader.page.close();
    });
  }
});
