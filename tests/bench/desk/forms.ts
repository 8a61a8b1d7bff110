import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { DeskPage } from '../../e2e/desk-page.ts';
import { startDeskServer } from '../../e2e/desk-server.ts';
import { writeLaws, writeSynonyms } from '../../e2e/large-settings.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const KEYS = '甲乙丙丁戊己庚辛壬癸子丑';

interface Form {
  title: string;
  rows: number;
  /** The field that is typed in. */
  field: string;
  /** The initial value in each round: text appended by every round would exceed the field's limit, and not be saved. */
  start: string;
  write: (root: string, rows: number) => Promise<void>;
}

const laws = {
  title: '法规目录',
  field: '提醒',
  start: '',
  write: (root: string, rows: number) => writeLaws(root, rows, 5),
};
const synonyms = {
  title: '搜索同义词',
  field: '意思一样的词',
  start: '甲0、',
  write: writeSynonyms,
};
const FORMS: readonly Form[] = [
  { ...laws, rows: 6 },
  { ...laws, rows: 64 },
  { ...synonyms, rows: 10 },
  { ...synonyms, rows: 450 },
];

/** Milliseconds until it is visible; `key` and `saving` in CPU time of the page's thread. */
interface Sample {
  open: number;
  unfold: number;
  key: number;
  save: number;
  saving: number;
}

/** Times of forms with many rows: to open, to expand a row, for one key, and to save. Medians of some rounds. */
export async function benchForms(browser: Browser): Promise<object[]> {
  const servers = await Promise.all(FORMS.map(() => startDeskServer()));
  await Promise.all(FORMS.map(({ write, rows }, at) => write(servers[at]?.root ?? '', rows)));
  const samples = FORMS.map((): Sample[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, form] of FORMS.entries())
      samples[at]?.push(await useForm(browser, servers[at]?.url ?? '', form, round));
  }
  await Promise.all(servers.map((server) => server.close()));
  return FORMS.map(({ title, rows }, at) => {
    const of = (part: keyof Sample) => Math.round(median((samples[at] ?? []).map((s) => s[part])));
    return {
      form: title,
      rows,
      'open ms': of('open'),
      'unfold ms': of('unfold'),
      'ms a key': of('key'),
      'save ms': of('save'),
      'thread ms a save': of('saving'),
    };
  });
}

async function useForm(browser: Browser, url: string, form: Form, round: number): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const desk = new DeskPage(page, url);
  await desk.openList('设置');
  const unfold = page.getByRole('button', { name: '展开这一项' }).first();
  const open = await timed(async () => {
    await desk.entryLink(form.title).click();
    await unfold.waitFor();
  });
  const field = page.getByLabel(form.field).first();
  const unfolded = await timed(async () => {
    await unfold.click();
    await field.waitFor();
  });
  const session = await page.context().newCDPSession(page);
  // CPU time of the page's thread, unaffected by other processes.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // Unique among the rows: otherwise an error would be shown beside the field from then on.
  await field.fill(`${form.start}第${round}次`);
  const key = await keyTime(page, field, session);
  const before = await used(session);
  const save = await timed(async () => {
    await desk.pressSave();
    await desk.message(/^已保存$/).waitFor({ timeout: 120_000 });
  });
  const saving = (await used(session)) - before;
  await page.close();
  return { open, unfold: unfolded, key, save, saving };
}

async function keyTime(page: Page, field: Locator, session: CDPSession): Promise<number> {
  await field.focus();
  await page.keyboard.press('End');
  const each: number[] = [];
  for (const key of KEYS) {
    const before = await used(session);
    await page.keyboard.insertText(key);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    each.push((await used(session)) - before);
  }
  return median(each);
}

async function used(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
