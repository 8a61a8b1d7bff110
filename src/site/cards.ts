import { formatDate, formatDateTime } from '../values/dates.ts';
import type { Entry } from './content.ts';
import { isFixed } from '../values/event-status.ts';
import { entryHref } from './href.ts';
import type { Period } from '../values/period.ts';
import type { Field, ImageValue } from '../model/fields/index.ts';
import { type CollectionName, collections } from '../collections/index.ts';

/** One entry in a list. */
export interface Card {
  href: string;
  kicker: string;
  title: string;
  text: string;
  /** A line of small facts. */
  meta: string;
  sample: boolean;
  /** What the clock says of it … */
  period?: Period;
  /** … or what an editor set by hand, which wins. */
  fixed?: string;
  cover?: ImageValue | undefined;
}

/** What people read for a stored choice. */
function labelOf(field: Pick<Field, 'choices'>, value: string): string {
  return field.choices?.[value] ?? value;
}

type Parts = Omit<Card, 'href' | 'title' | 'sample'>;
type Projections = { [Name in CollectionName]: (data: Entry<Name>['data']) => Parts };

function eventParts(
  data: { start: string; end: string; status: string },
  kind: Period['kind'],
  statusLabel: string,
): Pick<Card, 'period'> | Pick<Card, 'fixed'> {
  return isFixed(data.status)
    ? { fixed: statusLabel }
    : { period: { kind, starts: data.start, ends: data.end } };
}

const { rights, activities, performances, troupes, merchants, essays } = collections;

const parts: Projections = {
  rights: ({ topic, answer, lastReviewed }) => ({
    kicker: labelOf(rights.fields.topic, topic),
    text: answer,
    meta: `最近核对：${formatDate(lastReviewed)}`,
  }),
  activities: (data) => ({
    kicker: labelOf(activities.fields.kind, data.kind),
    text: data.summary,
    meta: `${formatDateTime(data.start)} · ${data.place}`,
    cover: data.cover,
    ...eventParts(data, 'event', labelOf(activities.fields.status, data.status)),
  }),
  performances: (data) => ({
    kicker: '演出',
    text: data.summary,
    meta: `${formatDateTime(data.start)} · ${data.venue}`,
    cover: data.cover,
    ...eventParts(data, 'performance', labelOf(performances.fields.status, data.status)),
  }),
  troupes: ({ kind, artForm, summary, rehearsal, recruiting, cover }) => ({
    kicker: `${labelOf(troupes.fields.kind, kind)} · ${artForm}`,
    text: summary,
    meta: rehearsal,
    cover,
    ...(recruiting && { fixed: '正在招新' }),
  }),
  merchants: ({ category, area, offer, validFrom, validUntil, cover }) => ({
    kicker: `${labelOf(merchants.fields.category, category)} · ${area}`,
    text: offer,
    meta: `有效期至${formatDate(validUntil)}`,
    period: { kind: 'offer', starts: validFrom, ends: validUntil },
    cover,
  }),
  essays: ({ kind, summary, author, publishDate, cover }) => ({
    kicker: labelOf(essays.fields.kind, kind),
    text: summary,
    meta: `${formatDate(publishDate)} · ${author}`,
    cover,
  }),
  pages: ({ summary }) => ({ kicker: '关于', text: summary, meta: '' }),
};

/** An entry as lists show it. */
export function toCard<Name extends CollectionName>(name: Name, data: Entry<Name>['data']): Card {
  const { title, slug, sample } = data;
  const project = parts[name] as (data: Entry<Name>['data']) => Parts;
  return { href: entryHref(name, slug), title, sample, ...project(data) };
}
