import { findExcess } from '../../src/check/body-limits.ts';
import { withSources } from '../../src/law/citations.ts';
import type { Term } from '../../src/law/glossary.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { createRenderer } from '../../src/markdown/render.ts';
import { showFields } from '../../src/model/fields/object.ts';
import {
  type CollectionName,
  type CollectionModel,
  collections,
  frontMatterFields,
} from '../../src/collections/index.ts';
import type { Fields, Resolvers } from '../../src/model/fields/index.ts';
import type { Office } from '../../src/views/office.tsx';
import type { LawSources } from '../../src/views/view.ts';
import { validateData } from '../../src/model/validate.ts';
import { normaliseData, withoutBody } from '../content/save.ts';
import { parsePartial } from './parse-partial.ts';
import type { Snapshot } from '../port/snapshot.ts';
import { lookupsIn } from './lookups.ts';
import { toPicture } from './pictures.ts';

export interface Projection {
  /** The `data` of the collection's view. */
  data: Record<string, unknown>;
  bodyHtml: string;
  now: Date;
  terms: readonly Term[];
  /** The union's office, where the page shows it. */
  office: Office | undefined;
  /** Where the union is, for addresses that do not name a city. */
  region: string;
  /** For collections whose views cite and compute. */
  law: LawSources | undefined;
  /** Where the site is published, for links that leave it; empty while the settings are incomplete. */
  url: string;
  /** Labels of the fields that are missing or invalid. */
  open: string[];
}

export interface Source {
  name: CollectionName;
  base: string;
  /** The form's current values. */
  data: Record<string, unknown>;
  /** Picture path as written → address in this browser. */
  urls: ReadonlyMap<string, string>;
  /** All other content on the host. */
  readContent: () => Promise<Snapshot>;
  /** The moment that phases (预告, 已过期 …) are computed for. */
  now: Date;
}

/** Turns an incomplete entry into the props of its view. */
export async function project({
  name,
  base,
  data,
  urls,
  readContent,
  now,
}: Source): Promise<Projection> {
  const model: CollectionModel<Fields> = collections[name];
  const fields = frontMatterFields(model.fields);
  const today = toShanghaiDate(now);
  const lookups = lookupsIn({ readContent, base, today });
  const resolvers: Resolvers = {
    picture: (image) => toPicture(image, urls),
    entry: lookups.entry,
    setting: lookups.setting,
    file: (path) => path.replace('../', base),
  };
  const [laws, terms, localRules, region, url] = await Promise.all([
    lookups.laws(),
    lookups.terms(),
    lookups.localRules(),
    lookups.region(),
    lookups.url(),
  ]);
  const render = createRenderer({
    laws,
    terms,
    base,
    resolveImage: (src) => urls.get(src),
  });
  const body = typeof data['body'] === 'string' ? data['body'] : '';
  // Exceeds the parser's limits: the check reports it, and the page must not block on it.
  if (findExcess(body)) throw new Error('too much to render');
  const [shown, bodyHtml] = await Promise.all([
    showFields(
      fields,
      withSources(parsePartial(fields, data, today), (field) => field in fields, {
        body,
        laws,
        localRules,
      }),
      resolvers,
    ),
    render(body, typeof data['answer'] === 'string' ? data['answer'] : ''),
  ]);
  const office = showsOffice(name, data) ? await lookups.office() : undefined;
  const { showsLaw }: { showsLaw?: boolean } = collections[name].site;
  const law = showsLaw ? await lookups.law() : undefined;
  const open = openFields(model, data);
  return { data: shown, bodyHtml, now, terms, office, region, law, url, open };
}

function showsOffice(name: CollectionName, data: Record<string, unknown>): boolean {
  const site: { showsOffice?: (data: never) => boolean } = collections[name].site;
  return site.showsOffice?.(data as never) ?? false;
}

/** A slug is generated on saving, so a missing one is no error. */
function openFields(model: CollectionModel<Fields>, data: Record<string, unknown>): string[] {
  const errors = validateData(
    model,
    { slug: 'new', ...withoutBody(normaliseData(model, data)) },
    '',
  );
  return [...new Set(errors.map(({ label }) => label))];
}
