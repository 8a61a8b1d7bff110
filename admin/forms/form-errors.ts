import type { Field, Fields } from '../../src/model/fields/index.ts';
import { isOpenPoint } from '../../src/model/drafts.ts';
import { checkFields } from '../../src/check/check-fields.ts';
import {
  type ValidationError,
  type ErrorCode,
  formatExpected,
} from '../../src/values/validation/validation-error.ts';
import type { NormalisedDraft } from './draft.ts';

/** An error that the editor has to fix, and the field to show it beside. */
export interface FormError {
  /** Path in the data as saved, `citations.0.article`. */
  path: string;
  code: ErrorCode;
  message: string;
  /** An open point, which a draft may have. */
  isOpen: boolean;
  /** Of a privacy finding: the key that its answer is stored under. */
  finding?: string;
}

/** Errors of the entry by itself. */
export function ownErrors({ model, path, data }: NormalisedDraft): FormError[] {
  return checkFields(model, data, path).map((error) => ({
    path: error.field,
    code: error.code,
    message: inForm(error),
    isOpen: isOpenPoint(error),
  }));
}

/** The error as a message next to its field, which does not repeat the value: the editor sees it. */
export function inForm(error: ValidationError, expected = formatExpected(error)): string {
  const { code, field, label } = error;
  // The form has no input for these fields.
  if (/^(?:privacy|mediaPrivacy)\b/.test(field))
    return `表单最上面“说明过不是个人信息的”里有一条不对（${expected}）。请撤回它，再说明一次`;
  return code === 'required' ? `请填写“${label.split(' ').at(-1) ?? label}”` : expected;
}

/**
 * Converts a path in the saved data to its place in the form: lists lose their blank items on saving, so the second
 * item of the file may be the third of the form.
 */
export function pathInForm(path: string, fields: Fields, typed: unknown): string {
  const [name, ...rest] = path.split('.');
  const field = name === undefined ? undefined : fields[name];
  if (name === undefined || !field || typeof typed !== 'object' || typed === null) return path;
  const value: unknown = Reflect.get(typed, name);
  return [name, ...restInForm(rest, field, value)].join('.');
}

function restInForm(rest: string[], field: Field, value: unknown): string[] {
  const [index, ...deeper] = rest;
  if (index === undefined) return rest;
  if (!Array.isArray(value) || !/^\d+$/.test(index))
    return field.fields ? [pathInForm(rest.join('.'), field.fields, value)] : rest;
  const kept = value.flatMap((item: unknown, at) => (isKept(field, item) ? [at] : []));
  const at = kept[Number(index)] ?? Number(index);
  const inner =
    field.fields && deeper.length > 0
      ? [pathInForm(deeper.join('.'), field.fields, value[at])]
      : deeper;
  return [String(at), ...inner];
}

function isKept(field: Field, item: unknown): boolean {
  const kept = field.normalise([item]);
  return Array.isArray(kept) && kept.length > 0;
}

/** The field of a model at a path in its data; ignores the indices of list items. */
export function fieldAt(path: string, fields: Fields): Field | undefined {
  return path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .reduce<{ field: Field | undefined; fields: Fields }>(
      ({ fields: among }, name) => ({
        field: among[name],
        fields: among[name]?.fields ?? {},
      }),
      { field: undefined, fields },
    ).field;
}
