import { carryOver } from '../calendar/carry-over.ts';
import { type CalendarHead, formatEvents } from '../calendar/format-events.ts';
import type { KeptEvent } from '../calendar/published-event.ts';
import { readEvents } from '../calendar/read-events.ts';
import { type CollectionName, collectionNames } from '../collections/index.ts';
import { readVariable } from '../settings/environment.ts';
import { siteSource } from '../system/site-source.ts';
import { currentEvents, eventKeys } from './calendar-events.ts';
import { type Entry, getEntries, getNow, getSite } from './content.ts';
import { href } from './href.ts';
import { siteOf } from './site-of.ts';

/** The calendar of everything, which the next build reads to see what has changed. */
export const CALENDAR = '/calendar.ics';

/** The file of a calendar below the base path. */
export const calendarPath = (name?: string): `/${string}.ics` =>
  name === undefined ? CALENDAR : `/calendar/${name}.ics`;

/** The calendar of one event, beside its page. */
export const eventPath = (collection: CollectionName, slug: string): `/${string}.ics` =>
  `/${collection}/${slug}.ics`;

/** The full address of a path of {@link href}. */
export const toUrl = (path: string): URL => new URL(path, import.meta.env.SITE);

let kept: Promise<KeptEvent[]> | undefined;

/** The events of the calendars, in the order of their times. Cached during a build. */
function getKeptEvents(): Promise<KeptEvent[]> {
  if (import.meta.env.DEV) return keepEvents();
  return (kept ??= keepEvents());
}

async function keepEvents(): Promise<KeptEvent[]> {
  const current = await currentEvents((path) => toUrl(path).href);
  const events = carryOver(current, await publishedBefore(), {
    now: getNow(),
    host: toUrl('/').hostname,
  });
  const order = ({ event, uid }: KeptEvent) =>
    `${'day' in event.when ? event.when.day : event.when.starts} ${uid}`;
  return events.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

const MAX_BYTES = 8_000_000;

/** The events of the site that is replaced; undefined if it has no calendar. */
async function publishedBefore(): Promise<KeptEvent[] | undefined> {
  const previous = readVariable('RED_CANDLE_PREVIOUS');
  if (previous === undefined) return undefined;
  try {
    const bytes = await siteSource(previous)(CALENDAR.slice(1), MAX_BYTES);
    return readEvents(new TextDecoder().decode(bytes));
  } catch (error) {
    console.warn(
      `没有读到上一版的日历，改期和取消可能不会在手机日历里更新（${previous}）：${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}

/** A calendar that readers can subscribe to. */
export interface Calendar {
  name: string;
  label: string;
}

/** Every calendar beside that of everything; they stay when nothing is in them, since phones ask for them for years. */
export async function getCalendars(): Promise<Calendar[]> {
  const all = await Promise.all(
    collectionNames.map(async (name): Promise<[string, string][]> => {
      const { calendars = {}, hasEvents } = siteOf(name);
      const own = hasEvents ? await getEntries(name) : [];
      return [
        ...Object.entries(calendars),
        ...own.map(({ data }): [string, string] => [data.slug, data.title]),
      ];
    }),
  );
  return [...new Map(all.flat())].map(([name, label]) => ({ name, label }));
}

/** The text of a calendar; of everything without one. */
export async function calendarText(calendar?: Calendar): Promise<string> {
  const [{ name: site }, events] = await Promise.all([getSite(), getKeptEvents()]);
  const head: CalendarHead = {
    name: calendar ? `${site} · ${calendar.label}` : site,
    source: toUrl(href(calendarPath(calendar?.name))).href,
  };
  const isIn = ({ event }: KeptEvent) => !calendar || event.lists.includes(calendar.name);
  return formatEvents(events.filter(isIn), head);
}

/** The entries of a collection whose events calendars have. */
export async function toldEntries(collection: CollectionName): Promise<Entry[]> {
  const keys = new Set((await getKeptEvents()).map(({ event }) => event.key));
  const isTold = ({ data }: Entry) => {
    const { event, signUp } = eventKeys(collection, data.slug);
    return keys.has(event) || keys.has(signUp);
  };
  return (await getEntries(collection)).filter(isTold);
}

/** The calendar of one event and its last day to sign up; undefined if calendars no longer have it. */
export async function eventText(
  collection: CollectionName,
  { slug, title }: Entry['data'],
): Promise<string | undefined> {
  const { event: own, signUp } = eventKeys(collection, slug);
  const events = (await getKeptEvents()).filter(
    ({ event: { key } }) => key === own || key === signUp,
  );
  return events.length === 0 ? undefined : formatEvents(events, { name: title });
}
