import { toHalfWidth } from '../../values/typed.ts';
import type { FieldOptions } from './field.ts';
import { text } from './text.ts';

/**
 * Opening hours as people write them, read by `values/opening-hours.ts`. Words that it does not
 * understand are kept: then pages show the words and do not say whether it is open.
 */
export function openingHours<const O extends FieldOptions>(options: O) {
  return text({
    ...options,
    max: 60,
    hint: '例如 工作日9:00—11:30，13:30—17:00；周六9:00—12:00。这样写，页面会说现在开不开门',
    normalise: (typed) =>
      toHalfWidth(typed)
        .replace(/(\d)：(?=\d)/g, '$1:')
        .replace(/(\d)-(?=\d)/g, '$1—'),
  });
}
