import type * as Axe from 'axe-core';
import type { Frame, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Loads axe into a document that does not have it yet. Its wrapper for Playwright does so up to four times for a
 * document, with the source that is not minified, which takes longer than the analysis.
 */
async function load(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in globalThis)) return;
  await frame.evaluate(AXE);
}

/** What axe finds in a page and in its frames, or within a selector. */
async function violations(
  page: Page,
  options: Axe.RunOptions = {},
  selector?: string,
): Promise<Axe.AxeResults['violations']> {
  for (const frame of page.frames()) await load(frame);
  return page.evaluate(
    async ([within, how]) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      return (await axe.run(within ?? document, how)).violations;
    },
    // A quarter of the time goes into describing every element that passes.
    [selector, { ...options, resultTypes: ['violations'] }] satisfies [unknown, Axe.RunOptions],
  );
}

const describe = (found: Axe.AxeResults['violations']): string[] =>
  found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' ')}`);

/** The violations of WCAG 2.2 AA and of good practice, as `rule: html`. */
export async function wcagViolations(page: Page): Promise<string[]> {
  return describe(await violations(page, { runOnly: WCAG }));
}

/** The rules that look at colours: after a change of colours the others find what they found before. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The violations of {@link wcagViolations} in light and in dark, each with its scheme. The page ends in dark. */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await wcagViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = describe(await violations(page, { runOnly: COLOURS }));
  return [...light.map((found) => `light ${found}`), ...dark.map((found) => `dark ${found}`)];
}

/** The violations of one rule, within a selector. */
export async function ruleViolations(
  page: Page,
  rule: string,
  selector: string,
): Promise<string[]> {
  const options = { runOnly: [rule], rules: { [rule]: { enabled: true } } };
  return describe(await violations(page, options, selector));
}

/** The violations that axe rates critical or serious, as `rule: html`. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const found = await violations(page);
  return describe(found.filter(({ impact }) => impact === 'critical' || impact === 'serious'));
}
