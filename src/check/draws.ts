import { collections } from '../collections/index.ts';
import { toDraw } from '../collections/draws/to-draw.ts';
import { formatList, splitCodes } from '../draw/codes.ts';
import { inspectDraw } from '../draw/inspect.ts';
import { isSignatureOf } from '../draw/verify-round.ts';
import { picturePath } from '../model/fields/index.ts';
import { schemaFor } from '../model/collection.ts';
import { type ValidationError, problem } from '../values/validation/validation-error.ts';
import type { Entry, Reading } from './reading.ts';

const { draws: model } = collections;
const schema = schemaFor(model, { image: picturePath });

/** Recomputes every draw, as its page does: nothing is published that a reader could not verify. */
export function checkDraws({ entries, memory }: Reading): ValidationError[] {
  const ask = memory.about(model.name);
  return entries
    .filter(({ collection }) => collection === model.name)
    .flatMap((entry) => ask(JSON.stringify([entry.file, entry.data]), () => checkDraw(entry)));
}

function checkDraw({ file, data }: Entry): ValidationError[] {
  const parsed = schema.safeParse(data);
  // Errors of single fields are reported already.
  if (!parsed.success) return [];
  const list = formatList(splitCodes(parsed.data.codes));
  return inspectDraw(toDraw(parsed.data), list, isSignatureOf).flatMap(
    ({ subject, found, expected = '' }) => {
      if (found === undefined) return [];
      const { label } = model.fields[subject];
      const rule = problem('model-rule', { rule: `draw-${subject}`, says: expected });
      return [{ ...rule, value: found, file, field: subject, label }];
    },
  );
}
