import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { wcagViolations } from './axe.ts';
import { expect, test } from './site-page.ts';

const WAGES = '/situations/late-wages/';
const INJURY = '/situations/injured-at-work/';
/** A Sunday: what is computed is compared with it. */
const TODAY = new Date('2026-11-29T10:00:00+08:00');

const steps = (page: Page) => page.locator('[data-step]');
const toggle = (page: Page, name: RegExp) =>
  page.getByRole('heading', { level: 2 }).getByRole('button', { name });

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('从首页点两下到欠薪的步骤，每一步都看得到，没有按了没用的东西', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: /^遇到事怎么办/ }).click();
    await page.getByRole('link', { name: '工资拖着不发、被扣了' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('工资拖着不发、被扣了');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      '第1步：当天把证据收好',
    );
    for (const step of await steps(page).all())
      await expect(step.locator('.journey-body')).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByText('还在职，为欠薪申请劳动仲裁')).toBeVisible();
    await expect(main.getByText('15日以内').first()).toBeVisible();
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(main.getByRole('textbox')).toHaveCount(0);
    await expect(main.locator('input:visible')).toHaveCount(0);
  });

  test('列表按主题分开', async ({ page }) => {
    await page.goto('/situations/');
    const section = page.locator('section', {
      has: page.getByRole('heading', { level: 2, name: '工资待遇' }),
    });
    await expect(section.getByRole('link')).toHaveText(['工资拖着不发、被扣了']);
  });
});

test.describe('步骤', () => {
  test('先开着第一步；点题目展开、收起，键盘也行', async ({ watched: { page, errors } }) => {
    await page.goto(WAGES);
    const first = toggle(page, /第1步/);
    const second = toggle(page, /第2步/);
    await expect(first).toHaveAttribute('aria-expanded', 'true');
    await expect(second).toHaveAttribute('aria-expanded', 'false');
    const text = page.getByText('能从工资里代扣的只有四样');
    await expect(text).toBeHidden();
    await second.focus();
    await page.keyboard.press('Enter');
    await expect(text).toBeVisible();
    await expect(second).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Space');
    await expect(text).toBeHidden();
    expect(errors).toEqual([]);
  });

  test('全部展开，再全部收起', async ({ page }) => {
    await page.goto(WAGES);
    const all = page.getByRole('button', { name: '全部展开' });
    await all.click();
    for (const step of await steps(page).all())
      await expect(step.locator('.journey-body')).toBeVisible();
    await page.getByRole('button', { name: '全部收起' }).click();
    for (const step of await steps(page).all())
      await expect(step.locator('h2 button')).toHaveAttribute('aria-expanded', 'false');
    await expect(all).toBeVisible();
  });

  test('带着步骤的网址，打开就是那一步；目录里点也是', async ({ page }) => {
    await page.goto(`${WAGES}#step-4`);
    await expect(toggle(page, /第4步/)).toHaveAttribute('aria-expanded', 'true');
    await expect(toggle(page, /第4步/)).toBeInViewport();
    const contents = page.getByRole('navigation', { name: '本页目录' });
    await contents.getByText('本页目录').click();
    await contents.getByRole('link', { name: /7\. / }).click();
    await expect(toggle(page, /第7步/)).toHaveAttribute('aria-expanded', 'true');
  });

  test('从搜索点进来，找到的字在哪一步都看得到', async ({ page }) => {
    await page.goto(`${WAGES}#find=${encodeURIComponent('先予执行')}`);
    await expect(page.getByText('先予执行').first()).toBeVisible();
  });

  test('打印的那张纸，每一步都在，没有表单', async ({ page }) => {
    await page.goto(WAGES);
    await expect(toggle(page, /第2步/)).toHaveAttribute('aria-expanded', 'false');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('能从工资里代扣的只有四样')).toBeVisible();
    await expect(page.getByRole('button', { name: '全部展开' })).toBeHidden();
    await expect(page.locator('.journey-count input').first()).toBeHidden();
  });

  test('开着、收着都没有无障碍问题', async ({ page }) => {
    await page.goto(WAGES);
    expect(await wcagViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '全部展开' }).click();
    expect(await wcagViolations(page)).toEqual([]);
  });

  test('390像素宽，字放到两倍，步骤的数字不压题目，也不用左右滚动', async ({ page }) => {
    await page.goto(WAGES);
    await page.getByRole('button', { name: '全部展开' }).click();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    for (const step of await steps(page).all()) {
      const [number, title] = await Promise.all([
        step.locator('.journey-number').boundingBox(),
        step.locator('h2 button > span').last().boundingBox(),
      ]);
      expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThanOrEqual(title?.x ?? 0);
    }
  });
});

test.describe('最晚哪一天', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(TODAY);
  });

  const open = async (page: Page, path: string, step: RegExp) => {
    await page.goto(path);
    await toggle(page, step).click();
    return page.locator('[data-step]', { has: toggle(page, step) });
  };

  test('填收到裁决书的日子，算出最后一天，一行一行写明怎么数', async ({ watched }) => {
    const { page, errors } = watched;
    const step = await open(page, WAGES, /第7步/);
    await expect(
      step.getByText('《劳动争议调解仲裁法》第四十八条、第五十条').first(),
    ).toBeVisible();
    await expect(step.getByText(/可信程度：原文，两份独立副本一致/)).toBeVisible();
    await step.getByLabel('哪一天发生的？').fill('2026-12-04');
    const result = step.getByRole('status');
    await expect(result).toContainText('最后一天：2026年12月19日（周六）');
    await expect(result).toContainText('还有20天');
    await expect(result).toContainText('2026年12月4日是开始的当天，不算在内');
    await expect(result).toContainText('可能顺延到2026年12月21日');
    await expect(result).toContainText('照网站的示例算');
    await expect(result.getByRole('link', { name: '换一种情形再算' })).toHaveAttribute(
      'href',
      '../../tools/last-day/#matter=award-suit&day=2026-12-04',
    );
    expect(errors).toEqual([]);
  });

  test('还没公布放假的年份，说还不知道', async ({ page }) => {
    const step = await open(page, INJURY, /第3步/);
    await step.getByLabel('哪一天发生的？').fill('2026-11-20');
    const result = step.getByRole('status');
    await expect(result).toContainText('最后一天：2027年11月20日（周六）');
    await expect(result).toContainText('2027年的放假安排还不知道');
  });

  test('会重新算的，问最近一次要求是哪天，说“至少”；填反了说填反了', async ({ page }) => {
    const step = await open(page, WAGES, /第6步/);
    await step.getByLabel('哪一天发生的？').fill('2026-08-31');
    const result = step.getByRole('status');
    await expect(result).toContainText('至少到这一天：2027年8月31日');
    const again = step.getByLabel(/哪天向对方要求过/);
    await again.fill('2026-10-15');
    await expect(result).toContainText('至少到这一天：2027年10月15日');
    await again.fill('2026-08-01');
    await expect(result).toHaveText('后一个日子比开始的那天还早，请看是不是填反了。');
  });

  test('过了的，说过了几天，不给提醒', async ({ page }) => {
    const step = await open(page, WAGES, /第7步/);
    await step.getByLabel('哪一天发生的？').fill('2026-11-01');
    const result = step.getByRole('status');
    await expect(result).toContainText('已经过了13天');
    await expect(result.getByRole('button')).toHaveCount(0);
  });

  test('只有旁证的期限，标着待核实', async ({ page }) => {
    const step = await open(page, '/situations/unfair-assessment/', /第3步/);
    await expect(step.getByRole('heading', { name: /最晚什么时候/ })).toContainText('待核实');
  });

  test('没有读到期限的，不给算', async ({ page }) => {
    const step = await open(page, WAGES, /第8步/);
    await expect(step.getByText(/期限没有读到/)).toBeVisible();
    await expect(step.getByLabel('哪一天发生的？')).toHaveCount(0);
  });

  test('放进日历：提前一周、前一天提醒', async ({ page }) => {
    const step = await open(page, WAGES, /第7步/);
    await step.getByLabel('哪一天发生的？').fill('2026-12-04');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      step.getByRole('button', { name: '放进日历提醒我' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('2026-12-19.ics');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20261219');
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2);
    await expect(step.getByRole('status').getByText('日历文件存好了')).toBeVisible();
  });
});

test.describe('对号入座', () => {
  test('手机上一屏多就看得完题目：按主题收着，列表在后面', async ({ page }) => {
    await page.goto('/situations/');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(6500);
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('link', { name: '已经离职，工资没结清' })).toBeVisible();
  });

  test('没有脚本也能展开成表，每一行到那一步', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    await page.goto('/situations/');
    await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0);
    await page.getByRole('group').getByText('工资待遇').click();
    await page.getByRole('link', { name: '已经离职，工资没结清' }).click();
    await expect(page).toHaveURL(/\/situations\/late-wages\/#step-6$/);
    await page.close();
  });

  test('答两个问题，只剩对得上的；答案在网址里，能改、能退回', async ({ watched }) => {
    const { page, errors } = watched;
    await page.goto('/situations/');
    const rows = page.getByRole('table').getByRole('rowheader');
    await page.getByLabel('你是哪一种').selectOption('编外');
    await page.getByLabel('什么方面的事').selectOption('工资待遇');
    await expect(page).toHaveURL(/#who=contract&what=pay$/);
    await expect(rows.filter({ visible: true })).toHaveText([
      '工资拖着不发、被扣了',
      '还在职，学校欠我工资',
      '已经离职，工资没结清',
      '收到仲裁裁决，不服',
    ]);
    await page.getByLabel('你是哪一种').selectOption('在编');
    await expect(rows.filter({ visible: true })).toHaveText([
      '工资拖着不发、被扣了',
      '在编，工资福利被扣',
    ]);
    await page.goBack();
    await expect(page.getByLabel('你是哪一种')).toHaveValue('contract');
    await expect(page.getByText('对得上的有4条。')).toBeVisible();
    await rows.filter({ hasText: '已经离职' }).getByRole('link').click();
    await expect(toggle(page, /第6步/)).toHaveAttribute('aria-expanded', 'true');
    expect(errors).toEqual([]);
  });

  test('没有无障碍问题，390像素宽不用左右滚动', async ({ page }) => {
    await page.goto('/situations/');
    expect(await wcagViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
