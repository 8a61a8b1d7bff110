import { type Locator, type Page, expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeskPage } from './desk-page.ts';
import type { DeskServer } from './desk-server.ts';
import { list, read, test as base } from './desk-test.ts';
import { photo } from './fill-form.ts';

/** Presses of mouse or finger. Typing, including Enter and Tab, costs none. */
class Hand {
  readonly page: Page;
  readonly desk: DeskPage;
  readonly server: DeskServer;
  readonly #isTouch: boolean;
  /** Outside of the page: a question of the browser, a picture in the system's chooser. */
  #outside = 0;

  constructor(page: Page, desk: DeskPage, server: DeskServer, isTouch: boolean) {
    this.page = page;
    this.desk = desk;
    this.server = server;
    this.#isTouch = isTouch;
    page.on('dialog', (dialog) => {
      this.#outside += 1;
      void dialog.accept();
    });
  }

  async start(): Promise<void> {
    await this.page.goto(this.server.url);
    // Clears the state of the previous task: both its values and its lines at the bottom, which wait for a site.
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await this.page.goto('about:blank');
    await this.page.goto(this.server.url);
    await expect(this.page.getByRole('link', { name: '新建权益问答' })).toBeVisible();
    this.#outside = 0;
    await this.page.evaluate(countPresses);
  }

  async press(target: Locator): Promise<void> {
    await (this.#isTouch ? target.tap() : target.click());
  }

  pressLink(name: string | RegExp): Promise<void> {
    return this.press(this.page.getByRole('link', { name, exact: true }));
  }

  pressButton(name: string | RegExp): Promise<void> {
    return this.press(this.page.getByRole('button', { name, exact: true }));
  }

  pressField(label: string): Promise<void> {
    return this.press(this.desk.field(label));
  }

  /** Types at the caret, with `⏎` for the key that moves to the next field. */
  async type(...lines: string[]): Promise<void> {
    for (const line of lines) {
      if (line === '⏎') await this.page.keyboard.press('Enter');
      else await this.page.keyboard.insertText(line);
    }
  }

  /** Waits until the press has moved the caret to a field. */
  async caretIn(label: string): Promise<void> {
    await expect(this.page.locator(':focus')).toHaveAccessibleName(new RegExp(`^${label}`));
  }

  async choose(label: string, option: string): Promise<void> {
    await this.press(this.page.getByRole('combobox', { name: label }));
    await this.type(option);
    await expect(this.page.getByRole('option', { name: option, exact: true })).toBeVisible();
    await this.type('⏎');
  }

  /** Inserts a photograph into the body: the button, then the picture in the system's chooser. */
  async addPhoto(name: string, alt: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.pressButton('照片');
    this.#outside += 1;
    await (await chooser).setFiles(await photo(name));
    await this.caretIn('替代文字');
    await this.type(alt);
  }

  async save(): Promise<void> {
    // A hand takes longer to reach the button than the page takes for the last input.
    await this.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await this.pressButton('保存');
    await expect(this.desk.message(/^已保存$/)).toBeVisible();
  }

  async count(): Promise<number> {
    return this.#outside + (await this.page.evaluate(() => window.presses ?? NaN));
  }
}

declare global {
  interface Window {
    presses?: number;
  }
}

/** Runs in the page. */
function countPresses(): void {
  window.presses = 0;
  addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      if (isTrusted) window.presses = (window.presses ?? 0) + 1;
    },
    true,
  );
}

interface Task {
  goal: number;
  /** Files that exist before the task, path → text. */
  files?: Readonly<Record<string, string>>;
  do: (hand: Hand) => Promise<void>;
}

const RIGHT = `---
title: 数一数：会费怎么交
slug: shu-yi-shu
topic: dues
audience: [permanent]
answer: 按月交。
lastReviewed: 2026-10-01
reviewBy: 2099-01-01
---
## 怎么做

每个月交一回，错字在这里。
`;

const MERCHANT = `---
title: 数一数面馆
slug: shu-yi-shu-mian-guan
category: food
area: 东片
address: 示例路8号
phone: 010-00000000
offer: 九折
howToShow: 出示会员证。
validFrom: 2026-01-01
validUntil: 2026-12-31
lastVerified: 2026-01-01
publishDate: 2026-11-01
---
`;

const ACTIVITY = `---
title: 数一数球赛
slug: shu-yi-shu-qiu-sai
kind: sports
start: 2099-04-10T09:00:00+08:00
end: 2099-04-10T17:00:00+08:00
place: 示例体育馆
who: 全区会员
howToSignUp: 向本校工会报名。
status: scheduled
summary: 团体赛。
---
`;

const TASKS: Readonly<Record<string, Task>> = {
  发一条要闻: {
    goal: 7,
    do: async (hand) => {
      await hand.pressLink('文苑与要闻');
      await hand.pressLink('新建文章');
      await hand.caretIn('标题');
      // The body's editor is loaded a moment after the other fields.
      await expect(hand.desk.body).toBeVisible();
      await hand.type('数一数要闻', '⏎', '今天开会了。');
      await hand.choose('类别', '要闻');
      await hand.pressField('摘要');
      await hand.type('开会的事。');
      await hand.pressField('作者');
      await hand.type('宣传组');
      await hand.save();
    },
  },
  '发一篇文章：两张照片、表格、引用、链接': {
    goal: 20,
    do: async (hand) => {
      await hand.pressLink('文苑与要闻');
      await hand.pressLink('新建文章');
      await hand.caretIn('标题');
      await expect(hand.desk.body).toBeVisible();
      await hand.type('数一数文章', '⏎', '开头一段。');
      await hand.addPhoto('一.jpg', '第一张');
      await hand.press(hand.desk.body.locator('p').last());
      await hand.type('中间一段。');
      await hand.addPhoto('二.jpg', '第二张');
      await hand.press(hand.desk.body.locator('p').last());
      await hand.pressButton('表格');
      await hand.caretIn('行数');
      await hand.type('⏎');
      await hand.caretIn('正文');
      await hand.type('甲');
      await hand.page.keyboard.press('Tab');
      await hand.type('乙');
      await hand.pressButton('到表格下面写');
      await hand.pressButton('引用');
      await hand.type('别人的话。');
      await hand.pressButton('链接');
      await hand.caretIn('网址');
      await hand.type('https://example.com/', '⏎');
      await hand.caretIn('正文');
      await hand.choose('类别', '文章');
      await hand.pressField('摘要');
      await hand.type('什么都有。');
      await hand.pressField('作者');
      await hand.type('王老师');
      await hand.save();
    },
  },
  改一个错字: {
    goal: 3,
    files: { 'rights/shu-yi-shu.md': RIGHT },
    do: async (hand) => {
      await hand.pressLink('数一数：会费怎么交');
      await hand.press(hand.desk.body.getByText('错字在这里'));
      await hand.page.keyboard.press('End');
      await hand.type('改好了');
      await hand.save();
    },
  },
  '商户换了电话，优惠延一年，今天核实过': {
    goal: 4,
    files: { 'merchants/shu-yi-shu-mian-guan.md': MERCHANT },
    do: async (hand) => {
      await hand.pressLink('优惠商户');
      await hand.pressLink('数一数面馆');
      await hand.pressField('电话');
      await hand.page.keyboard.press('ControlOrMeta+A');
      await hand.type('010-12345678', '⏎', '⏎', '2027-12-31', '⏎', '今天');
      await hand.save();
      const text = await read(hand.server, 'merchants/shu-yi-shu-mian-guan.md');
      expect(text).toContain('phone: 010-12345678');
      expect(text).toContain('validUntil: 2027-12-31');
      expect(text).not.toContain('lastVerified: 2026-01-01');
    },
  },
  预告一场活动: {
    goal: 9,
    do: async (hand) => {
      await hand.pressLink('活动');
      await hand.pressLink('新建活动');
      await hand.caretIn('标题');
      await hand.type('数一数讲座');
      await hand.choose('类别', '学习');
      await hand.pressField('开始');
      await hand.type('2099-05-01 14:00', '⏎', '16:00', '⏎', '示例礼堂', '⏎', '⏎', '全区会员', '⏎');
      await hand.caretIn('怎么报名');
      await hand.type('向本校工会报名。');
      await hand.pressField('摘要');
      await hand.type('讲一讲。');
      await hand.save();
      const name = (await list(hand.server, 'activities')).find((file) =>
        file.startsWith('shu-yi-shu-jiang-zuo'),
      );
      expect(await read(hand.server, `activities/${name ?? ''}`)).toContain(
        'end: 2099-05-01T16:00:00+08:00',
      );
    },
  },
  取消一场活动: {
    goal: 3,
    files: { 'activities/shu-yi-shu-qiu-sai.md': ACTIVITY },
    do: async (hand) => {
      await hand.pressLink('活动');
      await hand.pressButton('取消：数一数球赛');
      await expect(hand.page.getByRole('status').filter({ hasText: '已改成取消' })).toBeVisible();
      expect(await read(hand.server, 'activities/shu-yi-shu-qiu-sai.md')).toBe(
        ACTIVITY.replace('scheduled', 'cancelled'),
      );
    },
  },
  改网站名称: {
    goal: 4,
    do: async (hand) => {
      await hand.pressLink('设置');
      await hand.pressLink('网站设置');
      await hand.pressField('网站名称');
      await hand.page.keyboard.press('End');
      await hand.type('好');
      await hand.save();
    },
  },
  加一部法规: {
    goal: 5,
    do: async (hand) => {
      await hand.pressLink('设置');
      await hand.pressLink('法规目录');
      await hand.pressButton('新增法规');
      await hand.caretIn('代号');
      await hand.type('count-law', '⏎', '数一数法', '⏎', '数法', '⏎', '2026-01-01', '⏎', '⏎', '⏎');
      await hand.caretIn('可信程度');
      await hand.type('原文');
      await expect(hand.page.getByRole('option').first()).toBeVisible();
      await hand.type('⏎');
      await hand.page.keyboard.press('Tab');
      await hand.caretIn('出处');
      await hand.type('公开法规库');
      await hand.save();
      expect(await read(hand.server, 'settings/laws.yml')).toContain('id: count-law');
    },
  },
  记下今天核对过: {
    goal: 2,
    files: { 'rights/shu-yi-shu.md': RIGHT },
    do: async (hand) => {
      await hand.pressButton('今天已核对：数一数：会费怎么交');
      await expect(
        hand.page.getByRole('status').filter({ hasText: '记下了：今天核对过' }),
      ).toBeVisible();
      expect(await read(hand.server, 'rights/shu-yi-shu.md')).not.toContain('2026-10-01');
    },
  },
  删一条: {
    goal: 3,
    files: { 'rights/shu-yi-shu.md': RIGHT },
    do: async (hand) => {
      await hand.pressLink('数一数：会费怎么交');
      await hand.pressButton('删除');
      await expect(hand.page.getByRole('link', { name: '新建权益问答' })).toBeVisible();
      expect(await list(hand.server, 'rights')).not.toContain('shu-yi-shu.md');
    },
  },
};

/** School PC, phone, and the phone with an open keyboard. */
for (const [width, height] of [
  [1366, 768],
  [390, 844],
  [390, 500],
] as const) {
  const isTouch = width < 800;
  const test = base.extend({ actionTimeout: 45_000, hasTouch: isTouch });
  test(`${width}×${height}：十件常做的事，按的次数都不超过`, async ({ page, desk, server }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width, height });
    const hand = new Hand(page, desk, server, isTouch);
    const presses: Record<string, string> = {};
    for (const [name, task] of Object.entries(TASKS)) {
      await test.step(name, async () => {
        await server.restore();
        for (const [path, text] of Object.entries(task.files ?? {}))
          await writeFile(join(server.root, path), text);
        await hand.start();
        await task.do(hand);
        const count = await hand.count();
        presses[name] = `${count}/${task.goal}`;
        expect.soft(count, name).toBeLessThanOrEqual(task.goal);
      });
    }
    test.info().annotations.push({ type: 'presses', description: JSON.stringify(presses) });
    console.log(`${width}×${height}`, presses);
  });
}
