import type { Page } from '@playwright/test';

/** Sums up the layout shifts of the page (Cumulative Layout Shift), to a thousandth. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      // Layout shifts are reported with the next frames.
      await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
      const { shifts } = window as unknown as { shifts: number[] };
      return Math.round(shifts.reduce((sum, shift) => sum + shift, 0) * 1000) / 1000;
    });
}
