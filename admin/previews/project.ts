import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { toShanghaiDate } from '../../src/lib/dates.ts';
import { createRenderer } from '../../src/markdown/render.ts';
import { showFields } from '../../src/model/fields/object.ts';
import {
  type CollectionName,
  type CollectionModel,
  collections,
  frontMatterFields,
} from '../../src/model/index.ts';
import type { Fields, Resolvers } from '../../src/model/fields/index.ts';
import { validateData } from '../../src/model/validate.ts';
import { prune, withoutBody } from '../save.ts';
import { readLeniently } from './lenient.ts';
import { findEntry, findLaws, findSetting } from './lookups.ts';
import { toPicture } from './pictures.ts';

export interface Projection {
  /** What the collection's view takes as `data`. */
  data: Record<string, unknown>;
  bodyHtml: string;
  now: Date;
  /** Labels of the fields that are still missing or wrong. */
  open: string[];
}

export interface Source {
  name: CollectionName;
  base: string;
  /** The form's values, as they are now. */
  data: Record<string, unknown>;
  /** Picture path as written → address in this browser. */
  urls: ReadonlyMap<string, string>;
  getCollection: PreviewTemplateComponentProps['getCollection'];
}

/** Turns a half-written entry into what its view takes. */
export async function project({
  name,
  base,
  data,
  urls,
  getCollection,
}: Source): Promise<Projection> {
  const model: CollectionModel<Fields> = collections[name];
  const fields = frontMatterFields(model.fields);
  const now = new Date();
  const resolvers: Resolvers = {
    picture: (image) => toPicture(image, urls),
    entry: (collection, slug) => findEntry(collection, slug, getCollection),
    setting: (target, key) => findSetting(target, key, getCollection),
    file: (path) => path,
  };
  const render = createRenderer({
    laws: await findLaws(getCollection),
    base,
    resolveImage: (src) => urls.get(src),
  });
  const body = typeof data['body'] === 'string' ? data['body'] : '';
  const [shown, bodyHtml] = await Promise.all([
    showFields(fields, readLeniently(fields, data, toShanghaiDate(now)), resolvers),
    render(body),
  ]);
  return { data: shown, bodyHtml, now, open: openFields(model, data) };
}

/** A slug is made on saving, so its absence is nothing to mend. */
function openFields(model: CollectionModel<Fields>, data: Record<string, unknown>): string[] {
  const faults = validateData(
    model,
    { slug: 'new', ...withoutBody(prune(model.fields, data)) },
    '',
  );
  return [...new Set(faults.map(({ label }) => label))];
}
