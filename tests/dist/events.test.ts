import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  attribute,
  elementsOf,
  filesOf,
  fixture,
  full,
  isMoved,
  pagesOf,
  read,
} from './site-files.ts';

const SHOW = 'performances/year-end-show-2026/';
const ANNOUNCEMENT = 'activities/year-end-show-2026/';

const eventsIn = (site: BuiltSite, path: string): Record<string, string>[] =>
  new ICAL.Component(ICAL.parse(read(site, path)) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) =>
      Object.fromEntries(
        event.getAllProperties().map((one) => [one.name, String(one.getFirstValue())]),
      ),
    );

describe('一场演出和它的通知是一件事', () => {
  test('首页只有一条，通知的网址转到演出，哪里也不再单独出现', () => {
    const links = elementsOf(read(full, 'index.html'), 'a').filter((link) =>
      attribute(link, 'href').includes('year-end-show-2026'),
    );
    expect(links.map((link) => attribute(link, 'href'))).toEqual([`/${SHOW}`]);
    expect(isMoved(read(full, `${ANNOUNCEMENT}index.html`))).toBe(true);
    expect(read(full, `${ANNOUNCEMENT}index.html`)).toContain(`url=/${SHOW}`);
    const others = filesOf(full).filter(
      (path) =>
        /\.(?:html|xml|ics)$|^offline\/.*\.json$/.test(path) &&
        path !== `${ANNOUNCEMENT}index.html` &&
        read(full, path).includes(`/${ANNOUNCEMENT}`),
    );
    expect(others).toEqual([]);
  });

  test('日历里只有一场，加上报名截止的那一天', () => {
    const found = eventsIn(full, 'calendar.ics').filter(({ url }) => url?.endsWith(`/${SHOW}`));
    expect(found.map(({ summary, dtstart }) => [summary, dtstart])).toEqual([
      ['报名截止：2026年辞旧迎新慰问演出', '2026-12-18'],
      ['2026年辞旧迎新慰问演出', '2026-12-29T14:00:00'],
    ]);
  });
});

describe.each([
  ['整站', full],
  ['放在 /gonghui/ 下的站', fixture],
])('日历：%s', (_name, site) => {
  const files = filesOf(site).filter((path) => path.endsWith('.ics'));

  test('全部的、每个类别的、每个团的，还有每场活动自己的', () => {
    const names = files.filter((path) => path.startsWith('calendar')).sort();
    expect(names).toEqual(
      expect.arrayContaining(['calendar.ics', 'calendar/performances.ics', 'calendar/sports.ics']),
    );
    expect(names).toContain('calendar/choir-1.ics');
    expect(files.length).toBeGreaterThan(names.length);
  });

  test('每个日历都读得出来，里面的也都在总的日历里，一字不差', () => {
    const all = read(site, 'calendar.ics');
    for (const path of files) {
      expect(() => eventsIn(site, path), path).not.toThrow();
      for (const block of read(site, path).match(/BEGIN:VEVENT[^]*?END:VEVENT/g) ?? [])
        expect(all, path).toContain(block);
    }
  });

  test('网页上给的文件和网上的是同一个，订阅的网址都有日历', () => {
    const pages = pagesOf(site).filter((path) => read(site, path).includes('data-event-file='));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const links = elementsOf(read(site, page), 'a');
      const own = links.find((link) => attribute(link, 'dataEventFile') !== '');
      const file = attribute(own, 'href').slice(site.base.length);
      expect(JSON.parse(attribute(own, 'dataEventFile')), page).toBe(read(site, file));
      const subscriptions = links.flatMap((link) => {
        const href = attribute(link, 'href');
        return href.startsWith('webcal:') ? [new URL(href.replace('webcal:', 'https:'))] : [];
      });
      expect(subscriptions.length, page).toBeGreaterThan(1);
      for (const { pathname } of subscriptions)
        expect(files, page).toContain(pathname.slice(site.base.length));
    }
  });
});
