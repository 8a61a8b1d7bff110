import { settings } from '../collections/index.ts';
import type { Field } from '../model/fields/field.ts';
import { SCHEMES, type Scheme } from '../model/settings/colours.ts';

/** A value of 网站设置 that is asked when a site is set up. */
export interface Asked {
  /** Path of the field, `contact.phone`. */
  key: string;
  /** `联系方式 电话` */
  label: string;
  field: Field;
}

/** In the order in which they are asked. */
const KEYS: readonly string[] = [
  ...['name', 'organisation', 'tagline', 'description'],
  ...['contact.address', 'contact.phone', 'contact.email', 'contact.hours'],
  ...['icp', 'police', 'areas'],
  ...(Object.keys(SCHEMES) as Scheme[]).flatMap((scheme) =>
    ['main', 'button'].map((colour) => `colours.${scheme}.${colour}`),
  ),
  ...['url', 'base', 'desk.review'],
];

export const ASKED: readonly Asked[] = KEYS.map(toAsked);

function toAsked(key: string): Asked {
  const labels: string[] = [];
  let field: Field | undefined;
  for (const name of key.split('.')) {
    field = (field?.fields ?? settings.site.fields)[name as never] as Field | undefined;
    if (!field) throw new Error(`site.yml has no field ${key}`);
    labels.push(field.label);
  }
  if (!field) throw new Error('an empty path');
  return { key, label: labels.join(' '), field };
}

/** What a person typed, as a value of the field: names of a list are set apart by 、 or commas, yes is 是. */
export function readTyped({ key, field }: Asked, typed: string): unknown {
  if (key === 'areas')
    return typed
      .split(/[、,，;；]/)
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ name }));
  if (field.kind === 'boolean') return YES.test(typed) ? true : NO.test(typed) ? false : typed;
  return field.normalise(typed);
}

const YES = /^(?:是|开|y|yes|true)$/i;
const NO = /^(?:否|不|关|n|no|false)$/i;

/** A value as it would be typed. */
export function formatTyped({ key }: Asked, value: unknown): string {
  if (key === 'areas' && Array.isArray(value))
    return value.map((area: unknown) => String(Reflect.get(Object(area), 'name'))).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
