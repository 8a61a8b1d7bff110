import { type Problem, problem } from '../../values/validation/validation-error.ts';
import { toHalfWidth } from '../../values/typed.ts';
import type { FieldOptions } from './field.ts';
import { isWindowsDevice } from '../reserved.ts';
import { text } from './text.ts';

/** Lower-case ASCII words joined by hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const SLUG_MAX = 60;

/** The permanent, ASCII part of an entry's address. The desk fills it in for new entries. */
export function slug<const O extends FieldOptions>(options: O) {
  return text({
    ...options,
    max: SLUG_MAX,
    normalise: (typed) =>
      toHalfWidth(typed)
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    pattern: {
      regex: SLUG_PATTERN,
      message: '只能用小写字母、数字和连字符，例如 hong-zhu-shu-dian',
    },
    refuse,
  });
}

/** Well-formed names that cannot be addresses of entries. */
function refuse(slug: string): Problem | undefined {
  return isWindowsDevice(slug) ? problem('device-name') : undefined;
}
