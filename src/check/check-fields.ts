import type { CollectionModel, SettingsModel } from '../collections/index.ts';
import { validateData } from '../model/validate.ts';
import { type ValidationError, problem } from '../values/validation/validation-error.ts';

/**
 * Errors of an entry or a settings file that can be found without any other file.
 * @param data its fields, with the body as `body`
 * @param file its current or future path
 */
export function checkFields(
  model: CollectionModel | SettingsModel,
  data: Readonly<Record<string, unknown>>,
  file: string,
): ValidationError[] {
  if (!('folder' in model)) return validateData(model, data, file);
  const { body: text, ...front } = data;
  const { body } = model.fields;
  const isMissing = body?.required && (typeof text !== 'string' || text.trim() === '');
  return [
    ...validateData(model, front, file),
    ...(isMissing ? [{ ...problem('required'), file, field: 'body', label: body.label }] : []),
  ];
}
