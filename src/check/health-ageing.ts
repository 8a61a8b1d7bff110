import { addDays, dayOf, daysBetween, formatDate, isCalendarDate } from '../values/dates.ts';
import { isPublished, publicationOf } from '../values/published.ts';
import { dateOf } from '../collections/define.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  settings,
} from '../collections/index.ts';
import type { Finding, HealthGroup } from './findings.ts';
import { hoursFindings } from './health-hours.ts';
import { revisedFindings } from './health-revised.ts';
import type { Entry, Reading } from './reading.ts';
import { reviewDay } from './review.ts';

/**
 * Merchants whose offer ends within this many days are listed, in time to ask them for a renewal.
 */
const EXPIRES_SOON = 30;
/** Days without news after which a news column looks abandoned. */
const STALE_AFTER = 28;
/** Days between reviews of the rule of dues. */
const DUES_EVERY = 365;

/** Content that may be outdated. Only published entries: a draft may be of any age. */
export function ageingFindings(reading: Reading): HealthGroup[] {
  const { today } = reading;
  const shown = reading.entries.filter(({ data }) => isPublished(publicationOf(data), today));
  return [
    {
      id: 'expired',
      label: '已经过期的优惠',
      severity: 'look',
      advice: '问问商户：续签了就改“有效期止”，不续了就删掉。',
      findings: ending(shown, (until) => until < today, '优惠到%为止，已经过期'),
    },
    {
      id: 'expiring',
      label: `${EXPIRES_SOON} 天内到期的优惠`,
      severity: 'look',
      advice: '趁早问商户续不续。',
      findings: ending(
        shown,
        (until) => until >= today && until <= addDays(today, EXPIRES_SOON),
        '优惠到%为止',
      ),
    },
    overdueReviews(shown, reading),
    ...revisedFindings(shown, reading),
    staleColumns(shown, today),
  ];
}

function ending(
  shown: readonly Entry[],
  isMeant: (until: string) => boolean,
  text: string,
): Finding[] {
  return shown
    .flatMap((entry) => {
      const { holdsUntil } = collections[entry.collection].site;
      const until = holdsUntil === undefined ? undefined : dayIn(entry.data[holdsUntil]);
      if (until === undefined || !isMeant(until)) return [];
      return [{ ...about(entry), text: text.replace('%', formatDate(until)), day: until }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ file, title, text: said }) => ({ file, title, text: said }));
}

function overdueReviews(shown: readonly Entry[], reading: Reading): HealthGroup {
  const { today } = reading;
  const entries = shown.flatMap((entry): Finding[] => {
    const due = reviewDay(entry.collection, entry.data);
    if (due === undefined || due > today) return [];
    return [{ ...about(entry), text: `该在${formatDate(due)}前核对`, canConfirm: true }];
  });
  return {
    id: 'reviews',
    label: '到了核对日期的内容',
    severity: 'look',
    advice: '对照原文和本地规定看一遍。没有变就按“已核对，仍然正确”，变了就点开改。',
    findings: [
      ...entries,
      ...localReviews(shown, reading),
      ...duesReview(reading),
      ...hoursFindings(reading),
    ],
  };
}

function duesReview({ settings: read, today }: Reading): Finding[] {
  const checked = dayIn(Reflect.get(Object(read.get('site')?.['dues']), 'checked'));
  if (checked === undefined || addDays(checked, DUES_EVERY) > today) return [];
  const text = `会费规则最近核对是${formatDate(checked)}，看看标准变了没有，再改“最近核对”`;
  return [{ file: settings.site.path, title: settings.site.label, text }];
}

/** Local rules that are due for review, in settings and in explainers. */
function localReviews(shown: readonly Entry[], { settings: read, today }: Reading): Finding[] {
  const { path, label } = settings.localRules;
  const places = [
    { file: path, title: label, rules: read.get('local-rules')?.['rules'] },
    ...shown.map((entry) => ({ ...about(entry), rules: entry.data['localRules'] })),
  ];
  return places.flatMap(({ file, title, rules }) =>
    (Array.isArray(rules) ? rules : []).flatMap((rule: unknown): Finding[] => {
      const due = dayIn(Reflect.get(Object(rule), 'reviewBy'));
      if (due === undefined || due > today) return [];
      const area = String(Reflect.get(Object(rule), 'area'));
      return [{ file, title, text: `${area}的规定该在${formatDate(due)}前核对` }];
    }),
  );
}

function staleColumns(shown: readonly Entry[], today: string): HealthGroup {
  const columns = collectionNames.filter((name) => collections[name].site.newsOf);
  return {
    id: 'stale',
    label: '很久没有更新的栏目',
    severity: 'note',
    advice: '写一篇，哪怕只是一次活动的几句话。',
    findings: columns.flatMap((name) => staleness(name, shown, today)),
  };
}

function staleness(name: CollectionName, shown: readonly Entry[], today: string): Finding[] {
  const { label, folder, site } = collections[name];
  const newest = shown
    .filter(({ collection }) => collection === name)
    .flatMap(({ data }) => dateOf(site, data) ?? [])
    .map(dayOf)
    .filter(isCalendarDate)
    .sort()
    .at(-1);
  const days = newest === undefined ? undefined : daysBetween(newest, today);
  if (days !== undefined && days <= STALE_AFTER) return [];
  const text =
    days === undefined ? '还没有一篇文章' : `最近一篇是 ${days} 天前的，四个星期没有新文章了`;
  return [{ file: folder, title: label, text }];
}

function about({ file, data }: Entry): Pick<Finding, 'file' | 'title'> {
  return { file, title: typeof data['title'] === 'string' ? data['title'] : file };
}

function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && isCalendarDate(value) ? value : undefined;
}
