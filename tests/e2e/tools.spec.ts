import type { Page } from '@playwright/test';
import { violationsInBothSchemes } from './axe.ts';
import { expect, test } from './site-page.ts';

const answer = (page: Page) => page.locator('.tool-result');

const choose = async (page: Page, answers: Readonly<Record<string, string>>) => {
  for (const [label, option] of Object.entries(answers))
    await page.getByLabel(label).selectOption(option);
};

test.describe('最后一天', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime('2026-11-29T10:00:00+08:00');
  });

  test('一问一答选好事情，填收到的日子，算出最后一天、怎么数、依据', async ({
    watched: { page, errors },
  }) => {
    await page.goto('/tools/last-day/');
    await choose(page, {
      哪一类事: '裁决、判决以后',
      手里是什么: '终局裁决书',
      谁来办: '职工',
    });
    await page.getByLabel('收到裁决书的那天').fill('2026-12-01');
    await page.getByRole('button', { name: '算最后一天' }).click();
    await expect(answer(page)).toBeFocused();
    await expect(answer(page)).toContainText('最后一天：2026年12月16日（周三）');
    await expect(answer(page)).toContainText('离今天还有17天');
    await expect(answer(page)).toContainText('2026年12月16日是第15天');
    await expect(answer(page)).toContainText(
      '《劳动争议调解仲裁法》第四十八条、第五十条（2007年版本',
    );
    await expect(answer(page)).toContainText('发函、谈判、调解都不会让它重新起算');
    await expect(page).toHaveURL(/#matter=award-suit&day=2026-12-01$/);
    expect(errors).toEqual([]);
  });

  test('别的网页带着事情和日子来，直接算好；仲裁是“至少到这一天”', async ({ page }) => {
    await page.goto('/tools/last-day/#matter=arbitration&day=2026-03-05');
    await expect(answer(page)).toContainText('至少到这一天：2027年3月5日（周五）');
    await expect(answer(page)).toContainText('2027年的放假安排还不知道');
    await page.getByLabel('第1次').fill('2026-08-01');
    await expect(answer(page)).toContainText('至少到这一天：2027年8月1日（周日）');
    await page.getByRole('button', { name: '再填一天' }).click();
    await page.getByLabel('第2次').fill('2027-07-01');
    await page.getByLabel('第2次').blur();
    await expect(answer(page)).toContainText('至少到这一天：2028年7月1日（周六）');
    await page.getByRole('button', { name: '不是这件事，重选' }).click();
    await expect(page.getByLabel('哪一类事')).toBeFocused();
    await expect(page.getByLabel('你是哪一种')).toBeVisible();
  });

  test('赶上周末和放假，最后一天不动，提醒可能顺延', async ({ page }) => {
    await page.goto('/tools/last-day/#matter=award-suit&day=2026-12-04');
    await expect(answer(page)).toContainText('最后一天：2026年12月19日（周六）');
    await expect(answer(page)).toContainText('可能顺延到2026年12月21日');
  });

  test('过了的说过了，没读到的标待核实，法律没写几天的照实说', async ({ page }) => {
    await page.goto('/tools/last-day/#matter=sanction-review&day=2026-10-01');
    await expect(answer(page)).toContainText('已经过了29天');
    await expect(answer(page)).toContainText('待核实');
    await choose(page, { 哪一类事: '辞职、退休、失业', 办什么: '失业登记、申领失业金' });
    await expect(answer(page)).toContainText('法律只写“及时”');
  });

  test('按哪天的规定算，可以换一天', async ({ page }) => {
    await page.goto('/tools/last-day/#matter=public-security&day=2025-12-01&on=2025-12-31');
    await expect(answer(page)).toContainText('本站没有');
    await page.getByText('按哪一天的规定算').click();
    await page.getByLabel('规定改过的').fill('2026-01-01');
    await page.getByLabel('规定改过的').blur();
    await expect(answer(page)).toContainText('最后一天：2026年6月1日');
  });

  test('日子空着、填错，说一句怎么改', async ({ page }) => {
    await page.goto('/tools/last-day/');
    const press = () => page.getByRole('button', { name: '算最后一天' }).click();
    await press();
    await expect(answer(page)).toContainText('先选是哪一类事');
    await page.goto('/tools/last-day/#matter=arbitration');
    await press();
    await expect(answer(page)).toContainText('先填日子：知道或者应当知道权利被侵害的那天');
    await page.getByLabel('知道或者应当知道').fill('1926-03-05');
    await press();
    await expect(answer(page)).toContainText('1926年3月5日太早了，看看年份');
    await page.getByLabel('知道或者应当知道').fill('2026-03-05');
    await page.getByLabel('第1次').fill('2026-03-01');
    await press();
    await expect(answer(page)).toContainText('看看是不是填反了');
  });
});

test.describe('退休几岁', () => {
  test('填出生年月，算出年月、可以选的月份、怎么算的', async ({ watched: { page, errors } }) => {
    await page.goto('/tools/retirement/');
    await page.getByLabel('哪年出生').fill('１９７２年');
    await choose(page, { 哪个月: '9月', 性别: '男' });
    await page.getByRole('button', { name: '算退休年月' }).click();
    await expect(answer(page)).toContainText('1972年9月出生：2034年9月到法定退休年龄，62岁');
    await expect(answer(page)).toContainText('可以选的月份：2032年9月—2037年9月');
    await expect(answer(page)).toContainText('比1965年1月晚92个月');
    await expect(answer(page)).toContainText('至少要缴满17年6个月');
    await expect(answer(page)).toContainText('转载的条文，请核对原件');
    await choose(page, { 性别: '女', 女职工原来按几岁退休: '50岁' });
    await expect(answer(page)).toContainText('延');
    await choose(page, { 女职工原来按几岁退休: '不清楚' });
    await expect(answer(page)).toContainText('先问清再算');
    expect(errors).toEqual([]);
  });

  test('填的不是年份，说一句怎么改', async ({ page }) => {
    await page.goto('/tools/retirement/');
    await choose(page, { 性别: '男' });
    for (const [year, help] of [
      ['', '先填哪年出生'],
      ['七二', '“七二”不是年份'],
      ['2026', '2026年看着不对'],
      ['1972', '再选哪个月'],
    ] as const) {
      await page.getByLabel('哪年出生').fill(year);
      await page.getByRole('button', { name: '算退休年月' }).click();
      await expect(answer(page)).toContainText(help);
    }
  });
});

test.describe('会费', () => {
  test('旧地址转到新地址，例子照样在', async ({ page }) => {
    await page.goto('/dues/');
    await expect(page).toHaveURL(/\/tools\/dues\/$/);
    await expect(page.getByText('21.15元')).toBeVisible();
  });

  test('填工资，算出一个月和今年逐月', async ({ watched: { page, errors } }) => {
    await page.goto('/tools/dues/');
    await choose(page, { 你是哪一种会员: '在编' });
    await page.getByLabel('岗位工资').fill('2,405');
    await page.getByLabel('薪级工资').fill('1827元');
    await choose(page, { 今年从哪个月起交: '10月' });
    await page.getByRole('button', { name: '算会费' }).click();
    await expect(answer(page)).toContainText('每月交21.15元');
    await expect(answer(page)).toContainText('去掉不足10元的尾数：4230.00元');
    await expect(answer(page).getByRole('row').last()).toHaveText('12月21.15元63.45元');
    await expect(answer(page)).toContainText(
      '《收交会费通知（1978年）》第一条、第四条（1978年版本',
    );
    expect(errors).toEqual([]);
  });

  test('填的不是钱数，说一句怎么改；编外的照实说', async ({ page }) => {
    await page.goto('/tools/dues/');
    await choose(page, { 你是哪一种会员: '在编' });
    for (const [pay, help] of [
      ['', '两项工资都空着'],
      ['四千', '“四千”看不出是多少'],
      ['-5', '工资不会是负数'],
      ['9999999', '太多了'],
    ] as const) {
      await page.getByLabel('岗位工资').fill(pay);
      await page.getByRole('button', { name: '算会费' }).click();
      await expect(answer(page)).toContainText(help);
    }
    await choose(page, { 你是哪一种会员: '编外、派遣等' });
    await expect(answer(page)).toContainText('按本校工会公布的标准交');
    await expect(page.getByLabel('岗位工资')).toBeHidden();
  });
});

test.describe('离职补偿', () => {
  const answer2N = {
    签的什么合同: '劳动合同',
    怎么走的: '单位说你有过错，辞退',
    单位有没有违法: '违法解除、终止',
  };

  test('答完该不该给，填日子和工资，算出多少、怎么算的、依据', async ({
    watched: { page, errors },
  }) => {
    await page.goto('/tools/compensation/');
    await choose(page, answer2N);
    await page.getByLabel('哪天到这里上班').fill('2019-09-01');
    await page.getByLabel('最后一天是哪天').fill('2026-11-30');
    await page.getByLabel('前12个月平均工资').fill('6,000元');
    await expect(page.getByLabel('上个月的工资')).toBeHidden();
    await page.getByRole('button', { name: '算补偿' }).click();
    await expect(answer(page)).toBeFocused();
    await expect(answer(page)).toContainText('单位付2倍的赔偿金（2N）');
    await expect(answer(page)).toContainText('一共90000元');
    await expect(answer(page)).toContainText('一共7年3个月');
    await expect(answer(page)).toContainText('7.5个月×6000元＝45000元');
    await expect(answer(page)).toContainText('没有填当地职工月平均工资');
    await expect(answer(page).getByRole('link', { name: '第八十七条' }).first()).toHaveAttribute(
      'href',
      '/laws/labour-contract-law/#article-87',
    );
    await page.getByLabel('当地上年度职工月平均工资').fill('1500');
    await page.getByLabel('当地上年度职工月平均工资').blur();
    await expect(answer(page)).toContainText('按3倍算：4500元');
    expect(errors).toEqual([]);
  });

  test('不给的、不套用的，答完就说；填反了、没填的，说一句怎么改', async ({ page }) => {
    await page.goto('/tools/compensation/');
    await choose(page, { 签的什么合同: '聘用合同（在编）' });
    await expect(answer(page)).toContainText('先问清再算');
    await expect(page.getByLabel('哪天到这里上班')).toBeHidden();
    await choose(page, answer2N);
    const press = () => page.getByRole('button', { name: '算补偿' }).click();
    await press();
    await expect(answer(page)).toContainText('先填哪天到这里上班');
    await page.getByLabel('哪天到这里上班').fill('2026-11-30');
    await page.getByLabel('最后一天是哪天').fill('2019-09-01');
    await press();
    await expect(answer(page)).toContainText('看看是不是填反了');
    await page.getByLabel('最后一天是哪天').fill('2026-12-01');
    await press();
    await expect(answer(page)).toContainText('先填前12个月平均工资');
  });
});

test.describe('年休假', () => {
  test('寒暑假多的没有；没休的按钱算，在编的不算钱', async ({ watched: { page, errors } }) => {
    await page.goto('/tools/annual-leave/');
    await choose(page, { 签的什么合同: '劳动合同' });
    await page.getByLabel('一共工作了几年').fill('12年');
    await page.getByLabel('没休的有几天').fill('5');
    await page.getByLabel('月工资').fill('6525');
    await page.getByRole('button', { name: '算年休假' }).click();
    await expect(answer(page)).toContainText('今年的年休假：10天');
    await expect(answer(page)).toContainText('另外还应给约3000元');
    await expect(answer(page)).toContainText('《带薪年休假条例》第三条');
    await page.getByLabel('今年寒暑假休了几天').fill('60');
    await page.getByLabel('今年寒暑假休了几天').blur();
    await expect(answer(page)).toContainText('今年的年休假：0天');
    await expect(answer(page)).toContainText('不再享受当年的年休假');
    await expect(answer(page)).toContainText('没休的就没有报酬可算');
    await expect(answer(page)).not.toContainText('另外还应给');
    await page.getByLabel('今年寒暑假休了几天').fill('0');
    await page.getByLabel('没休的有几天').fill('30');
    await page.getByLabel('没休的有几天').blur();
    await expect(answer(page)).toContainText('连去年留下的也不会多过20天');
    await choose(page, { 签的什么合同: '聘用合同（在编）' });
    await expect(page.getByLabel('月工资')).toBeHidden();
    await expect(answer(page)).not.toContainText('另外还应给');
    await page.getByLabel('今年寒暑假休了几天').fill('3');
    await page.getByLabel('今年寒暑假休了几天').blur();
    await expect(answer(page)).toContainText('几天，条文没有写');
    expect(errors).toEqual([]);
  });

  test('填的不是数，说一句怎么改', async ({ page }) => {
    await page.goto('/tools/annual-leave/');
    const press = () => page.getByRole('button', { name: '算年休假' }).click();
    await press();
    await expect(answer(page)).toContainText('先选签的什么合同');
    await choose(page, { 签的什么合同: '劳动合同' });
    await press();
    await expect(answer(page)).toContainText('先填一共工作了几年');
    await page.getByLabel('一共工作了几年').fill('十二');
    await press();
    await expect(answer(page)).toContainText('“十二”看不出是多少');
  });
});

test('产假：难产、双胞胎加在一起，津贴谁付一起说', async ({ watched: { page, errors } }) => {
  await page.goto('/tools/maternity/');
  await page.getByRole('button', { name: '算产假' }).click();
  await expect(answer(page)).toContainText('先选是生孩子，还是流产');
  await choose(page, { 是哪一种: '生孩子', 是不是难产: '是' });
  await page.getByLabel('生了几个孩子').fill('2个');
  await choose(page, { 单位参加生育保险了吗: '没有参加', 是不是派遣: '是派遣' });
  await expect(answer(page)).toContainText('国家规定的产假，至少128天');
  await expect(answer(page)).toContainText('98＋15＋15＝128天');
  await expect(answer(page)).toContainText('产前可以先休15天');
  await expect(answer(page)).toContainText('派遣公司付');
  await choose(page, { 是哪一种: '流产，怀孕未满4个月' });
  await expect(answer(page)).toContainText('至少15天');
  await expect(page.getByLabel('生了几个孩子')).toBeHidden();
  expect(errors).toEqual([]);
});

test('加班费：按哪天的比例算，补休的、在编的照实说', async ({ watched: { page, errors } }) => {
  await page.goto('/tools/overtime/');
  await choose(page, { 签的什么合同: '劳动合同', 哪天加的班: '休息日', 安排补休了吗: '没有' });
  await page.getByLabel('每小时工资').fill('30');
  await page.getByLabel('加班几小时').fill('3');
  await page.getByRole('button', { name: '算加班费' }).click();
  await expect(answer(page)).toContainText('加班费至少180元');
  await expect(answer(page)).toContainText('每小时30元×3小时×200%＝180元');
  await choose(page, { 安排补休了吗: '补休了' });
  await expect(answer(page)).toContainText('不再付加班费');
  await choose(page, { 签的什么合同: '聘用合同（在编）' });
  await expect(answer(page)).toContainText('应当安排补休');
  await expect(page.getByLabel('每小时工资')).toBeHidden();
  expect(errors).toEqual([]);
});

test('依据连到法条，法条也列出用它的工具', async ({ page }) => {
  await page.goto('/tools/maternity/');
  await page.getByRole('main').getByRole('link', { name: '第七条' }).first().click();
  await expect(page).toHaveURL(/\/laws\/women-workers-rules\/#article-7$/);
  await page
    .getByRole('main')
    .getByRole('link', { name: '算产假天数，看津贴谁付' })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('算产假天数，看津贴谁付');
});

test.describe('各种期限一张表', () => {
  test('先收着；带着那一段的地址来，打开的就是那一段；打印全都在', async ({ page }) => {
    await page.goto('/tools/last-day/');
    const row = page.getByText('收到裁决书的那天起，15日');
    await expect(row).toBeHidden();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(7500);
    await page.goto('/tools/last-day/#table-court');
    await expect(row).toBeVisible();
    await page.goto('/tools/last-day/');
    await page.emulateMedia({ media: 'print' });
    await expect(row).toBeVisible();
    await expect(page.getByText('还在职，为欠薪申请劳动仲裁（你）')).toBeVisible();
  });
});

test('算出来以后也没有无障碍问题，浅色、深色都是', async ({ page }) => {
  await page.goto('/tools/last-day/#matter=sanction-review&day=2026-10-01');
  await expect(answer(page)).toContainText('待核实');
  expect(await violationsInBothSchemes(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('从首页两下就到', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '算一算' }).click();
  await page.getByRole('link', { name: '最后一天是哪天' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('最后一天是哪天');
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, words] of [
    ['last-day', ['2026年12月16日是第15天', '不服裁决，向法院起诉', '收到裁决书的那天起，15日']],
    ['retirement', ['2034年9月', '出生年月（照档案）']],
    ['dues', ['21.15元', '每月会费']],
    ['compensation', ['7.5个月×6000元＝45000元', '怎么走的，单位写的理由', '自己辞职']],
    ['annual-leave', ['满10年，不满20年', '另外还应给约3000元', '按年数有几天']],
    ['maternity', ['98＋15＋15＝128天', '怀孕满4个月流产', '派遣公司付']],
    ['overtime', ['按不低于工资的300%付', '30元×3小时×200%', '谁安排的，凭据是什么']],
  ] as const)
    test(`${path}有规定、表、例子和空白表，没有填不了的空`, async ({ page }) => {
      await page.goto(`/tools/${path}/`);
      for (const text of words) await expect(page.getByText(text).first()).toBeAttached();
      await expect(page.locator('form.tool-form')).toBeHidden();
      await expect(page.locator('.without-script')).toBeVisible();
      await expect(page.getByText('《').first()).toBeVisible();
      await expect(page.locator('table.blank')).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('table.blank')).toBeVisible();
    });

  test('退休的表每个月都查得到', async ({ page }) => {
    await page.goto('/tools/retirement/');
    await page.getByText('女，原50岁退休', { exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: '1980年11—12月' });
    await expect(row).toContainText('53岁');
    await expect(row).toContainText('2033年11—12月');
  });
});
