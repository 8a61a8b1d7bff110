import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Legacy mode: the default one opens a page and loads axe a second time to merge the results of frames of other origins.
 * There are none, and it takes twice as long.
 */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

const describe = (violations: Results['violations']): string[] =>
  violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' ')}`,
  );

/** The violations of WCAG 2.2 AA and of good practice, as `rule: html`. */
export async function wcagViolations(page: Page): Promise<string[]> {
  return describe((await axe(page).withTags(WCAG).analyze()).violations);
}

/** The violations of one rule, within a selector. */
export async function ruleViolations(
  page: Page,
  rule: string,
  selector: string,
): Promise<string[]> {
  const { violations } = await axe(page)
    .include(selector)
    .options({ runOnly: [rule], rules: { [rule]: { enabled: true } } })
    .analyze();
  return describe(violations);
}

/** The violations that axe rates critical or serious, as `rule: html`. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return describe(violations.filter(({ impact }) => impact === 'critical' || impact === 'serious'));
}
