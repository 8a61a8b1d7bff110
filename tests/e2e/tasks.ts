import { readFile } from 'node:fs/promises';
import { type Locator, type Page, type PlaywrightTestOptions, expect } from '@playwright/test';

/** As many presses as a task may need from the home page. */
export const MOST_TAPS = 3;
/** A Monday morning: the office is open, and the offers and events of the fixtures are to come. */
export const NOW = '2026-11-30T10:00:00+08:00';

export const PHONE: Partial<PlaywrightTestOptions> = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  permissions: ['clipboard-read', 'clipboard-write'],
};

/** Somebody with a phone, who has opened the home page. */
export class Reader {
  taps = 0;
  readonly page: Page;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
  }

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.tap();
  }

  /** One of the large links below the question. */
  door(name: string): Promise<void> {
    const doors = this.page.getByRole('navigation', { name: '你要办的事' });
    return this.tap(doors.getByRole('link', { name: new RegExp(`^${name}`) }));
  }

  place(name: string): Promise<void> {
    const places = this.page.getByRole('navigation', { name: '主导航' });
    return this.tap(places.getByRole('link', { name, exact: true }));
  }

  /** A link below the heading of the page. */
  link(name: string | RegExp): Promise<void> {
    return this.tap(this.main.getByRole('link', { name }).first());
  }

  /** Types a question into the box of the home page. */
  async type(question: string): Promise<void> {
    await this.tap(this.page.getByPlaceholder(/^例如/));
    await this.page.keyboard.insertText(question);
    await this.page.keyboard.press('Enter');
  }

  /** Types a question, reads the answer above the results, and opens its page. */
  async ask(question: string, answer: string, title: RegExp): Promise<void> {
    await this.type(question);
    const found = this.main.locator('#search-answer');
    await expect(found.getByText(answer)).toBeInViewport();
    await this.tap(found.getByRole('heading').getByRole('link'));
    await expect(this.main.getByRole('heading', { level: 1, name: title })).toBeAttached();
  }

  /** Reads a page's title, and what answers the question; it must be on the first screen. */
  async reads(title: string | RegExp, answer: Locator): Promise<void> {
    await expect(this.main.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(answer).toBeInViewport();
  }
}

/** What teachers come for. */
export const TASKS: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  async 产假有多久(reader) {
    await reader.door('休产假');
    await reader.link(/^产假能休多久/);
    await reader.reads(/^产假能休多久/, reader.main.getByText('国家底线98天').first());
  },
  async 工资拖着没发(reader) {
    await reader.door('遇到事怎么办');
    await reader.link(/^工资拖着不发/);
    await reader.reads(/^工资拖着不发/, reader.main.locator('.answer'));
  },
  async 东片今天能用的书店(reader) {
    await reader.door('用会员优惠');
    await reader.link(/^东片/);
    await reader.link(/^图书文具/);
    const shops = reader.main.locator('[data-card]');
    await expect(shops).toHaveCount(1);
    await reader.reads('优惠商户：图书文具、东片', shops.getByText('知行书店'));
    await expect(shops.getByText('有效', { exact: true })).toBeVisible();
  },
  async 最后哪天能申请仲裁(reader) {
    await reader.type('最后哪天能申请仲裁');
    await reader.link(/^最后一天是哪天/);
    await reader.reads(/^最后一天是哪天/, reader.main.getByLabel('哪一类事'));
  },
  async 会费是工资的多少(reader) {
    await reader.type('会费按工资的多少交');
    await reader.link(/^会费怎么算/);
    await reader.reads(/^会费怎么算/, reader.main.getByText('×0.5%').first());
  },
  async 最近的演出怎么进场(reader) {
    await reader.place('演出');
    const first = reader.main.locator('.card-title a').first();
    const title = await first.innerText();
    await reader.tap(first);
    await reader.reads(title, reader.main.getByText('怎么去看', { exact: true }));
  },
  async 合同制老师怎么入会(reader) {
    await reader.door('加入工会');
    await reader.tap(reader.main.getByText('本页目录'));
    await reader.link(/^合同制（编外）老师/);
    await reader.reads('加入工会', reader.main.getByText('编外老师同样可以申请'));
  },
  async 现在办公吗(reader) {
    await reader.door('找工会的人');
    await reader.reads('联系我们', reader.main.getByText('现在办公中 · 到11:30'));
  },
  async 打哪个电话(reader) {
    await reader.door('找工会的人');
    const call = reader.main.getByRole('link', { name: '打电话' });
    await reader.reads('联系我们', call);
    await expect(call).toHaveAttribute('href', 'tel:01000000000');
  },
  async 把一页发给同事(reader) {
    await reader.page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await reader.door('遇到事怎么办');
    await reader.link(/^工资拖着不发/);
    await reader.tap(reader.main.getByRole('button', { name: '分享' }));
    await expect(reader.main.getByText('网址复制好了')).toBeInViewport();
  },
  async 打印一页贴到办公室(reader) {
    await reader.page.addInitScript(() => {
      window.print = () => {
        document.title = '印了';
      };
    });
    await reader.place('活动');
    await reader.tap(reader.main.locator('.card-title a').first());
    await reader.tap(reader.main.getByRole('button', { name: '打印' }));
    await expect(reader.page).toHaveTitle('印了');
  },
  async 退休了会籍还留着吗(reader) {
    await reader.type('退休了，会籍还留着吗');
    await reader.link(/^退休以后，会籍/);
    await reader.reads(/^退休以后，会籍/, reader.main.getByText('可以留').first());
  },
  async 商家不认会员证(reader) {
    await reader.door('找工会的人');
    const row = reader.main.getByRole('row', { name: /^商家不认会员证/ });
    const call = row.getByRole('link');
    await call.scrollIntoViewIfNeeded();
    await reader.reads('联系我们', call);
    await expect(call).toHaveAttribute('href', /^tel:/);
  },
  async 最近的要闻(reader) {
    const news = reader.page.getByRole('region', { name: '要闻和通知' });
    const first = news.locator('.card-title a').first();
    const title = await first.innerText();
    await reader.tap(first);
    await reader.reads(title, reader.main.locator('.lead'));
  },
  async 把演出存进日历(reader) {
    await reader.page.clock.setFixedTime(new Date('2026-12-26T09:00:00+08:00'));
    const show = reader.page.getByRole('link', { name: '2026年辞旧迎新慰问演出' });
    await reader.tap(show.first());
    await reader.tap(reader.page.getByRole('link', { name: '加进日历' }));
    const downloaded = reader.page.waitForEvent('download');
    await reader.tap(reader.page.getByRole('link', { name: '存进手机日历' }));
    const file = await readFile(await (await downloaded).path(), 'utf8');
    expect(file).toContain('DTSTART;TZID=Asia/Shanghai:20261229T140000');
  },
  async 印一张海报(reader) {
    await reader.page.addInitScript(() => {
      window.print = () => {
        document.title = '印了';
      };
    });
    await reader.tap(reader.page.getByRole('link', { name: '2026年辞旧迎新慰问演出' }).first());
    await reader.link('做成海报');
    await reader.tap(reader.page.getByRole('button', { name: '打印' }));
    await expect(reader.page).toHaveTitle('印了');
  },
  async 订阅(reader) {
    await reader.tap(reader.page.getByRole('link', { name: '怎么订阅' }));
    const feed = reader.main.getByRole('link', { name: '全部', exact: true });
    await reader.reads('怎么订阅', feed);
    const address = (await feed.getAttribute('href')) ?? '';
    expect((await reader.page.request.get(address)).ok()).toBe(true);
  },
  async 去年的活动(reader) {
    await reader.page.clock.setFixedTime(new Date('2027-03-01T10:00:00+08:00'));
    await reader.place('活动');
    await reader.link(/^2026年/);
    await reader.reads('活动：2026年', reader.main.locator('[data-past] .card-title').first());
    await expect(reader.main.getByText('2026年教职工体育大会')).toBeVisible();
  },
  async 零基础也能进的艺术团(reader) {
    await reader.place('艺术团');
    const open = reader.main.locator('[data-card]').filter({ hasText: '零基础' }).first();
    await reader.tap(open.getByRole('link'));
    await reader.reads(/分团$/, reader.main.locator('.byline').getByText(/^招新：.*零基础/));
    await expect(reader.main.getByText('联系', { exact: true })).toBeVisible();
  },
  async 字太小(reader) {
    await reader.tap(reader.page.getByRole('button', { name: '大字版' }));
    await reader.tap(reader.page.getByRole('button', { name: '特大' }));
    await expect(reader.page.locator('html')).toHaveAttribute('data-size', 'huge');
  },
  async 用繁体字问(reader) {
    await reader.ask('產假多久', '98天', /^产假能休多久/);
  },
  async 用拼音问(reader) {
    await reader.ask('chanjia', '98天', /^产假能休多久/);
  },
};
