import { expect, test } from './site-page.ts';
import { MOST_TAPS, NOW, PHONE, Reader, TASKS } from './tasks.ts';

test.use(PHONE);

for (const [task, walk] of Object.entries(TASKS)) {
  test(`${task}：从首页最多点${MOST_TAPS}下`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
    const reader = new Reader(page);
    await walk(reader);
    expect(reader.taps).toBeLessThanOrEqual(MOST_TAPS);
  });
}
