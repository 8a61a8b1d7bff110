import { expect } from 'vitest';
import { type Host, startHost } from '../../e2e/offline-host.ts';
import { type Engine, middleOf, shows, until } from './engine.ts';

/** The pages of the site that the journey visits. */
export interface Sites {
  /** Folder of the built site, and of the next build. */
  now: string;
  next: string;
  /** A query, and the title and path of the explainer that answers it. */
  question: string;
  answer: { title: string; path: string };
  /** An entry that nobody has opened, and words that only the next build contains in it. */
  other: { title: string; path: string };
  news: string;
  /** Whether features are removed from pages and workers that the oldest supported browsers lack. */
  isReduced: boolean;
}

/** Expects that a page was reduced, if it should have been. */
async function expectReduced(engine: Engine, { isReduced }: Sites): Promise<void> {
  if (!isReduced) return;
  await until(engine, 'reduced page', () => {
    if (!('at' in Array.prototype)) return true;
    throw new Error(`script: ${document.documentElement.dataset['script']}`);
  });
}

/** A reader's first visit, from the home page to reading without a network. */
export async function journey(engine: Engine, sites: Sites): Promise<void> {
  const host = await startHost(sites.now);
  try {
    await findAnswer(engine, host, sites);
    await save(engine, host, sites);
    await takeAlong(engine, host);
    await readWithoutNetwork(engine, host, sites);
    await update(engine, host, sites);
  } finally {
    await host.close();
  }
}

async function findAnswer(engine: Engine, { url }: Host, sites: Sites) {
  const { question, answer } = sites;
  await engine.open(url);
  await until(
    engine,
    'start of the script',
    () => document.documentElement.dataset['script'] === 'started',
  );
  await expectReduced(engine, sites);
  await engine.click('#ask');
  await engine.type(question);
  await until(engine, 'suggestions', () => {
    const panel = document.querySelector('.suggestions');
    const box = document.querySelector('#ask');
    const top = panel?.getBoundingClientRect().top ?? Infinity;
    return (
      document.querySelectorAll('.suggestions [role="option"]').length > 1 &&
      box?.getAttribute('aria-expanded') === 'true' &&
      top < innerHeight
    );
  });
  await engine.press('Enter');
  await until(
    engine,
    'result',
    (title) =>
      document.querySelector<HTMLInputElement>('#query')?.value !== '' &&
      document.querySelector<HTMLElement>('#search-found')?.innerText.includes(title),
    answer.title,
  );
  const last = '#search-results > li:last-child a';
  await middleOf(engine, last);
  // Its position at the press: until then the page may still be filled in, and scroll.
  await engine.run((wanted) => {
    document.querySelector(wanted)?.addEventListener('click', () => {
      sessionStorage.setItem('pressed at', String(scrollY));
    });
  }, last);
  await engine.click(last);
  await until(engine, 'bar of the marks', () => document.querySelector('.find-bar') !== null);
  await engine.back();
  const place = await until(
    engine,
    'results, question and place after going back',
    (asked, title) => {
      const before = Number(sessionStorage.getItem('pressed at'));
      const box = document.querySelector<HTMLInputElement>('#query')?.value;
      const found = document.querySelector<HTMLElement>('#search-found')?.innerText ?? '';
      if (box === asked && found.includes(title) && Math.abs(scrollY - before) < 2) return before;
      throw new Error(`box “${box}”, ${found.length} characters, at ${scrollY}, not ${before}`);
    },
    question,
    answer.title,
  );
  expect(place).toBeGreaterThan(0);
}

async function save(engine: Engine, { url }: Host, { answer }: Sites) {
  await engine.open(`${url}${answer.path}`);
  await engine.click('button:not([aria-disabled])', '收藏');
  await shows(engine, '已收藏');
  await engine.open(`${url}saved/`);
  await shows(engine, answer.title);
}

async function takeAlong(engine: Engine, { url }: Host) {
  await engine.open(`${url}offline/`);
  await until(engine, 'choice', () => document.querySelector('#offline:not([hidden])') !== null);
  await engine.click('label', '全部带上');
  await engine.click('button', '下载');
  await shows(engine, '现在带着：全部带上');
}

async function readWithoutNetwork(engine: Engine, host: Host, sites: Sites) {
  const { other, question, answer } = sites;
  await host.stop();
  await engine.open(`${host.url}${other.path}`);
  await shows(engine, other.title);
  await expectReduced(engine, sites);
  await engine.open(`${host.url}search/#q=${encodeURIComponent(question)}`);
  await until(
    engine,
    'result without a network',
    (title) => document.querySelector<HTMLElement>('#search-found')?.innerText.includes(title),
    answer.title,
  );
}

async function update(engine: Engine, host: Host, { next, other, news }: Sites) {
  host.deploy(next);
  await host.start();
  await engine.open(`${host.url}offline/`);
  await engine.click('button', '更新');
  await shows(engine, '带好了，没有网络也能看。');
  await host.stop();
  await engine.open(`${host.url}${other.path}`);
  await shows(engine, news);
}
