import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { PACKS, publish } from './offline-manifest.ts';
import { type Answer, type Host, neverAnswers, says } from './offline-host.ts';
import { expect, test } from './offline-site.ts';
import { FULL_SITE } from '../full-site.ts';

test.use({ looksForNews: false });

const CARRY = /^权益与优惠随身带/;
const NEW_PACKS = PACKS.map((pack) =>
  pack.name === 'rights' ? { ...pack, text: JSON.stringify('新'.repeat(40_000)) } : pack,
);

async function carry(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}offline/`);
  await page.getByRole('radio', { name: CARRY }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
}

test('选一档，先看到多大，下完说带好了；重新打开、另一个页面都记得', async ({
  page,
  context,
  host,
}) => {
  publish(host);
  await page.goto(`${host.url}offline/`);
  const choice = page.getByRole('radio', { name: CARRY });
  await expect(page.getByRole('group', { name: '带多少' })).toContainText('共64页，约120 kB');
  const other = await context.newPage();
  await other.goto(`${host.url}offline/`);
  await choice.check();
  await expect(page.getByText('要下载约120 kB。', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByRole('status')).toHaveText('带好了，没有网络也能看。');
  const kept = '现在带着：权益与优惠随身带，约120 kB，内容截至2026年11月22日18:40。';
  await expect(other.getByText(kept)).toBeVisible();
  await expect(other.getByRole('radio', { name: CARRY })).toBeChecked();
  await page.reload();
  await expect(page.getByText(kept)).toBeVisible();
  await expect(choice).toBeChecked();
  await expect(page.getByRole('button', { name: '下载' })).toBeHidden();
});

test('拿掉先问一声：留着就还在，拿掉就回到随看随存', async ({ page, host }) => {
  publish(host);
  await page.goto(`${host.url}offline/`);
  await page.getByRole('radio', { name: CARRY }).check();
  await page.getByRole('button', { name: '下载' }).click();
  const remove = page.getByRole('button', { name: '从这台设备上拿掉' });
  await remove.click();
  await expect(page.getByRole('button', { name: '留着' })).toBeFocused();
  await page.getByRole('button', { name: '留着' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await remove.click();
  await page.getByRole('button', { name: '拿掉', exact: true }).click();
  await expect(page.getByText('现在带着：随看随存')).toBeVisible();
  await expect(remove).toBeHidden();
});

test('停下以后接着下，已经下好的不再取', async ({ page, host }) => {
  const { rights = '', essays = '' } = publish(host);
  await page.goto(`${host.url}offline/`);
  host.answer(essays, neverAnswers);
  await page.getByRole('radio', { name: /^全部带上/ }).check();
  await page.getByRole('button', { name: '下载' }).click();
  const bar = page.getByRole('progressbar', { name: '正在下载' });
  await expect(bar).toBeVisible();
  await expect(page.getByText('已下载约120 kB，一共约180 kB')).toBeVisible();
  await page.getByRole('button', { name: '先停下' }).click();
  await expect(page.getByText('上次没有下完，还差约60 kB。')).toBeVisible();
  await page.reload();
  await expect(page.getByText('上次没有下完，还差约60 kB。')).toBeVisible();
  publish(host);
  await page.getByRole('button', { name: '接着下载' }).click();
  await expect(page.getByText('现在带着：全部带上')).toBeVisible();
  expect(host.asked.filter((path) => path === rights)).toHaveLength(1);
});

test('网断了：说怎么办，连上网自己接着下', async ({ page, context, host }) => {
  publish(host);
  await page.goto(`${host.url}offline/`);
  await page.getByRole('radio', { name: CARRY }).check();
  await expect(page.getByText('要下载约120 kB。', { exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByRole('alert')).toContainText('网断了，没有下完。已经下好的不会丢');
  await context.setOffline(false);
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('连上网自己接着下：读者在看别处，焦点不抢', async ({ page, context, host }) => {
  const { rights = '' } = publish(host);
  await page.goto(`${host.url}offline/`);
  await page.getByRole('radio', { name: CARRY }).check();
  await expect(page.getByText('要下载约120 kB。', { exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByRole('alert')).toContainText('网断了');
  host.answer(rights, neverAnswers);
  const home = page.getByRole('banner').getByRole('link').first();
  await home.focus();
  await context.setOffline(false);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(home).toBeFocused();
});

test('网站更新到一半：原来带着的不动，说过几分钟再试', async ({ page, host }) => {
  publish(host);
  await carry(page, host);
  const { rights = '' } = publish(host, NEW_PACKS);
  host.answer(rights, says(404, '没有'));
  await page.reload();
  await expect(page.getByText('有新内容，更新约120 kB。')).toBeVisible();
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page.getByRole('alert')).toContainText('网站正在更新');
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  publish(host, NEW_PACKS);
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page.getByRole('status')).toHaveText('带好了，没有网络也能看。');
  await expect(page.getByText('有新内容')).toBeHidden();
});

test('没更新成，后来自己更新好了：不再说没成，也不再叫人更新', async ({ page, host }) => {
  // The page checks for updates once its worker is active, which takes time in this test.
  const registering: ServerResponse[] = [];
  host.answer('/sw.js', (_request, response) => void registering.push(response));
  publish(host);
  await carry(page, host);
  const { rights = '' } = publish(host, NEW_PACKS);
  host.answer(rights, says(404, '没有'));
  await page.reload();
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page.getByRole('alert')).toContainText('网站正在更新');
  publish(host, NEW_PACKS);
  await page.evaluate(() => localStorage.removeItem('offline-checked /'));
  const script = await readFile(join(FULL_SITE, 'sw.js'));
  const answer: Answer = (_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
  host.answer('/sw.js', answer);
  await expect.poll(() => registering.length).toBeGreaterThan(0);
  for (const response of registering) answer(response.req, response);
  await expect(page.getByRole('button', { name: '更新' })).toBeHidden();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('网站半天不答：带着什么先看得到，不用干等；停得下来', async ({ page, host }) => {
  publish(host);
  await carry(page, host);
  host.answer('/offline/current.json', neverAnswers);
  await page.reload();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
  await expect(page.getByText('正在连网站')).toBeVisible();
  publish(host, NEW_PACKS);
  await page.reload();
  await expect(page.getByText('有新内容')).toBeVisible();
  host.answer('/offline/current.json', neverAnswers);
  await page.getByRole('button', { name: '更新' }).click();
  await page.getByRole('button', { name: '先停下' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
});

test('等网站答话的时候已经选了一档：答了也不改', async ({ page, host }) => {
  publish(host);
  const waiting: { destroy: () => unknown }[] = [];
  host.answer('/offline/current.json', (_request, response) => void waiting.push(response));
  await page.goto(`${host.url}offline/`);
  await expect(page.getByText('正在连网站')).toBeVisible();
  await page.getByRole('radio', { name: CARRY }).check();
  host.answer('/offline/current.json', (_request, response) => void response.destroy());
  for (const response of waiting) response.destroy();
  await expect(page.getByText('正在连网站')).toBeHidden();
  await expect(page.getByRole('radio', { name: CARRY })).toBeChecked();
});

test('拿不掉：说出来，说怎么办', async ({ page, host }) => {
  publish(host);
  await page.goto(`${host.url}offline/`);
  await page.getByRole('radio', { name: CARRY }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await page.getByRole('button', { name: '从这台设备上拿掉' }).click();
  await page.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  await page.getByRole('button', { name: '拿掉', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('没能全拿掉');
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
});

test('翻不动这台设备上的东西了：说出来，没有悄悄的错', async ({ page, host }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  publish(host);
  await page.goto(`${host.url}offline/`);
  await expect(page.getByRole('radio', { name: CARRY })).toBeVisible();
  await expect(page.getByText('正在连网站')).toBeHidden();
  await page.evaluate(() => {
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  await page.getByRole('radio', { name: CARRY }).check();
  await expect(page.getByRole('alert')).toContainText('浏览器不让存');
  expect(errors).toEqual([]);
});

test('焦点跟着走：下载、停下、留着，都不掉回页首', async ({ page, host }) => {
  const { rights = '' } = publish(host);
  await page.goto(`${host.url}offline/`);
  host.answer(rights, neverAnswers);
  await page.getByRole('radio', { name: CARRY }).check();
  await expect(page.getByText('要下载约120 kB。', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: CARRY }).press('Enter');
  const stop = page.getByRole('button', { name: '先停下' });
  await expect(stop).toBeFocused();
  await stop.click();
  const again = page.getByRole('button', { name: '接着下载' });
  await expect(again).toBeFocused();
  publish(host);
  await again.click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeFocused();
  await page.getByRole('radio', { name: /^随看随存/ }).check();
  await page.getByRole('button', { name: '改成这样' }).click();
  await page.getByRole('button', { name: '留着' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeFocused();
  await expect(page.getByRole('radio', { name: CARRY })).toBeChecked();
});

for (const [name, error, said] of [
  ['空间不够', 'QuotaExceededError', '这台设备的空间不够了，没有下完。原来带着的还在'],
  ['浏览器不让存', 'SecurityError', '浏览器不让存'],
] as const) {
  test(`${name}：说出来，说怎么办`, async ({ page, host }) => {
    publish(host);
    await page.goto(`${host.url}offline/`);
    await page.getByRole('radio', { name: CARRY }).check();
    await page.evaluate((type) => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no', type));
    }, error);
    await page.getByRole('button', { name: '下载' }).click();
    await expect(page.getByRole('alert')).toContainText(said);
    await page.goto(`${host.url}rights/`);
    await expect(page.getByRole('heading', { level: 1, name: '权益指南' })).toBeVisible();
  });
}

test('用着流量：先问，不答应就一个字节也不取', async ({ page, host }) => {
  const { rights = '' } = publish(host);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${host.url}offline/`);
  await page.getByRole('radio', { name: CARRY }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByText(/要下载约120 kB，现在就下吗/)).toBeVisible();
  await page.getByRole('button', { name: '连上Wi-Fi再说' }).click();
  await expect(page.getByText('要下载约120 kB。', { exact: true })).toBeVisible();
  expect(host.asked).not.toContain(rights);
  await page.getByRole('button', { name: '下载' }).click();
  await page.getByRole('button', { name: '用流量下载' }).click();
  await expect(page.getByText('现在带着：权益与优惠随身带')).toBeVisible();
});

test('下着下着换成了流量：自己停下，说一声', async ({ page, host }) => {
  const { rights = '' } = publish(host);
  host.answer(rights, neverAnswers);
  await page.addInitScript(() => {
    const connection = Object.assign(new EventTarget(), { type: 'wifi' });
    Object.defineProperty(navigator, 'connection', { value: connection });
  });
  await page.goto(`${host.url}offline/`);
  await page.getByRole('radio', { name: CARRY }).check();
  await page.getByRole('button', { name: '下载' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.evaluate(() => {
    const { connection } = navigator as unknown as { connection: EventTarget & { type: string } };
    connection.type = 'cellular';
    connection.dispatchEvent(new Event('change'));
  });
  await expect(page.getByRole('status')).toContainText('换成流量了，先停下了');
  await expect(page.getByRole('button', { name: '接着下载' })).toBeVisible();
});

test.describe('微信里', () => {
  test.use({ userAgent: 'Mozilla/5.0 (iPhone) AppleWebKit/605 MicroMessenger/8.0.54' });

  test('存不了：一句话说怎么办，别的都照常', async ({ page, host }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${host.url}offline/`);
    await expect(page.getByText('点右上角“…”，选“在浏览器打开”')).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await page.goto(`${host.url}rights/dispute-paths/`);
    await page.getByRole('button', { name: '收藏' }).click();
    await expect(page.getByText('收好了，在“我的收藏”里找得到。')).toBeVisible();
    expect(errors).toEqual([]);
  });
});

test('无痕窗口不让存：说出来，页面照样读', async ({ page, host }) => {
  await page.addInitScript(() => {
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  await page.goto(`${host.url}offline/`);
  await expect(page.getByText('这个浏览器存不了网页')).toBeVisible();
  await expect(page.getByRole('heading', { name: '离线阅读' })).toBeVisible();
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('也读得到三档各有什么，说明要用脚本', async ({ page, host }) => {
    await page.goto(`${host.url}offline/`);
    await expect(page.getByRole('definition').nth(1)).toContainText('还有搜索');
    await expect(page.getByText('选择和下载要用到脚本')).toBeVisible();
  });
});
