import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Legacy mode: the default one opens a page and loads axe a second time to merge the results of frames of other origins.
 * There are none, and it takes twice as long. A quarter more goes into describing every element that passes.
 */
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

const describe = (violations: Results['violations']): string[] =>
  violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' ')}`,
  );

/** The violations of WCAG 2.2 AA and of good practice, as `rule: html`. */
export async function wcagViolations(page: Page): Promise<string[]> {
  return describe((await axe(page).withTags(WCAG).analyze()).violations);
}

/** The rules that look at colours: after a change of colours the others find what they found before. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The violations of {@link wcagViolations} in light and in dark, each with its scheme. The page ends in dark. */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await wcagViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = describe((await axe(page).withRules(COLOURS).analyze()).violations);
  return [...light.map((found) => `light ${found}`), ...dark.map((found) => `dark ${found}`)];
}

/** The violations of one rule, within a selector. */
export async function ruleViolations(
  page: Page,
  rule: string,
  selector: string,
): Promise<string[]> {
  const { violations } = await axe(page)
    .include(selector)
    .options({
      resultTypes: ['violations'],
      runOnly: [rule],
      rules: { [rule]: { enabled: true } },
    })
    .analyze();
  return describe(violations);
}

/** The violations that axe rates critical or serious, as `rule: html`. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return describe(violations.filter(({ impact }) => impact === 'critical' || impact === 'serious'));
}
