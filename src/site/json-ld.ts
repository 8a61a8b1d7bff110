import type { Entry } from './content.ts';
import { withoutMarks } from '../law/law-marks.ts';
import { formatCitation, type Law } from '../law/laws.ts';
import type { CollectionName } from '../collections/index.ts';

/** A schema.org object. */
export type Thing = { '@type': string } & Record<string, unknown>;

export interface JsonLdContext {
  /** The page's full address. */
  url: string;
  /** Full address of its picture. */
  image: string;
  organisation: string;
  laws: readonly Law[];
  /** The entry's Markdown, for steps. */
  body: string;
}

type Projections = {
  [Name in CollectionName]: (data: Entry<Name>['data'], context: JsonLdContext) => Thing[];
};

const EVENT_STATUS: Readonly<Record<string, string>> = {
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
};

interface EventData {
  title: string;
  summary: string;
  start: string;
  end: string;
  status: string;
}

function eventOf(data: EventData, place: Record<string, unknown>, context: JsonLdContext): Thing {
  return {
    '@type': 'Event',
    name: data.title,
    description: data.summary,
    startDate: data.start,
    endDate: data.end,
    eventStatus: EVENT_STATUS[data.status] ?? 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', ...place },
    organizer: { '@type': 'Organization', name: context.organisation },
    image: context.image,
    url: context.url,
  };
}

/** The items of the first 步骤 block, as plain text; empty where there is none. */
export function stepsOf(body: string): string[] {
  const block = /^:::步骤[^\n]*\n([\s\S]*?)^:::[ \t]*$/m.exec(body)?.[1] ?? '';
  const items = [...block.matchAll(/^\d+[.)、]\s+(.+)$/gm)].map(([, item = '']) => item);
  return items.map((item) =>
    withoutMarks(item)
      .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .replace(/[*_`~]/g, ''),
  );
}

const things: Projections = {
  essays: ({ title, summary, author, publishDate }, { url, image, organisation }) => [
    {
      '@type': 'Article',
      headline: title,
      description: summary,
      author: { '@type': 'Organization', name: author },
      publisher: { '@type': 'Organization', name: organisation },
      datePublished: publishDate,
      inLanguage: 'zh-Hans',
      image,
      url,
    },
  ],
  rights({ title, answer, citations = [], lastReviewed }, { url, laws, body }) {
    const cited = citations.map(({ law, article }) => formatCitation(laws, law, article));
    const steps = stepsOf(body);
    const question = {
      '@type': 'Question',
      name: title,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    };
    return [
      {
        '@type': 'FAQPage',
        mainEntity: [question],
        citation: cited,
        dateModified: lastReviewed,
        inLanguage: 'zh-Hans',
        url,
      },
      ...(steps.length > 1
        ? [
            {
              '@type': 'HowTo',
              name: title,
              step: steps.map((text) => ({ '@type': 'HowToStep', text })),
            },
          ]
        : []),
    ];
  },
  performances: (data, context) => [
    eventOf(data, { name: data.venue, address: data.address }, context),
  ],
  activities: (data, context) => [
    eventOf(data, { name: data.place, address: data.place }, context),
  ],
  merchants: (
    { title, address, phone, offer, validFrom, validUntil },
    { url, image, organisation },
  ) => [
    {
      '@type': 'Offer',
      name: offer,
      availabilityStarts: validFrom,
      availabilityEnds: validUntil,
      priceValidUntil: validUntil,
      eligibleCustomerType: `${organisation}会员`,
      offeredBy: { '@type': 'LocalBusiness', name: title, address, telephone: phone, image },
      url,
    },
  ],
  troupes: ({ title, summary }, { url, image, organisation }) => [
    {
      '@type': 'PerformingGroup',
      name: title,
      description: summary,
      parentOrganization: { '@type': 'Organization', name: organisation },
      image,
      url,
    },
  ],
  pages: ({ title, summary }, { url }) => [
    { '@type': 'WebPage', name: title, description: summary, inLanguage: 'zh-Hans', url },
  ],
};

/** The schema.org objects of an entry's page. */
export function toThings<Name extends CollectionName>(
  name: Name,
  data: Entry<Name>['data'],
  context: JsonLdContext,
): Thing[] {
  const project = things[name] as (data: Entry<Name>['data'], context: JsonLdContext) => Thing[];
  return project(data, context);
}

/** The trail of pages above a page. `items` are names and full addresses. */
export function toBreadcrumbs(items: readonly { name: string; url: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** JSON for a script element: no `<` of an editor's text can close it. */
export function serialiseThings(list: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': list };
  return JSON.stringify(graph)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
