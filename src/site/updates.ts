import { type CollectionName, collectionNames, collections } from '../collections/index.ts';
import { later } from '../collections/define.ts';
import { entryPath } from '../collections/places.ts';
import { CHANGE_KINDS, type Change, changesUntil } from '../model/changes.ts';
import type { Field } from '../model/fields/index.ts';
import { type Entry, getEntries, getToday } from './content.ts';
import { siteOf } from './site-of.ts';

/** Something on the site that readers should know of: a new explainer, a major change of a page. */
export interface Update {
  day: string;
  /** `新问答`, `大改` */
  what: string;
  title: string;
  /** Below the base path. */
  path: `/${string}`;
  /** What is new: the change's note, or the answer of a new explainer. */
  text: string;
  /** The explainer's topic: its stored value and its label. */
  topic?: Topic | undefined;
}

export interface Topic {
  value: string;
  label: string;
}

/** The changes of an entry up to today, latest first; none for a collection without them. */
function changesOf(data: object): Change[] {
  const changes: unknown = Reflect.get(data, 'changes');
  return changesUntil(getToday(), Array.isArray(changes) ? (changes as Change[]) : []);
}

/** All updates of published entries, latest first. */
export async function getUpdates(): Promise<Update[]> {
  const all = await Promise.all(
    collectionNames.map(async (name) =>
      (await getEntries(name)).flatMap(({ data }) => updatesOf(name, data)),
    ),
  );
  return all.flat().sort((one, other) => later(one.day, other.day));
}

function updatesOf<Name extends CollectionName>(name: Name, data: Entry<Name>['data']): Update[] {
  const { title, slug, publishDate } = data;
  const topic = topicOf(name, data);
  const common = { title, path: entryPath(name, slug), topic };
  const { text } = siteOf(name).card(data);
  return [
    ...changesOf(data)
      .filter(({ kind }) => kind === 'major')
      .map(({ date, note = '' }) => ({
        ...common,
        day: date,
        what: CHANGE_KINDS.major,
        text: note,
      })),
    ...(topic && publishDate !== undefined
      ? [{ ...common, day: publishDate, what: '新问答', text }]
      : []),
  ];
}

function topicOf(name: CollectionName, data: object): Topic | undefined {
  const field = siteOf(name).facets?.topic;
  const value: unknown = field && Reflect.get(data, field);
  if (field === undefined || typeof value !== 'string') return undefined;
  const fields: Readonly<Record<string, Pick<Field, 'choices'>>> = collections[name].fields;
  return { value, label: fields[field]?.choices?.[value] ?? value };
}

/** The topics of published explainers, in their order: each has a feed of its own. */
export async function getTopics(): Promise<Topic[]> {
  const all = await Promise.all(
    collectionNames.map(async (name) =>
      (await getEntries(name)).flatMap(({ data }) => topicOf(name, data) ?? []),
    ),
  );
  return [...new Map(all.flat().map((topic) => [topic.value, topic])).values()];
}

/** Path below the base path, without a slash before it → the changes of that page, latest first. */
export async function getChanges(): Promise<Record<string, Change[]>> {
  const all = await Promise.all(
    collectionNames.map(async (name) =>
      (await getEntries(name)).map(
        ({ data }) => [entryPath(name, data.slug).slice(1), changesOf(data)] as const,
      ),
    ),
  );
  return Object.fromEntries(all.flat().filter(([, changes]) => changes.length > 0));
}
