import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { zodIssue } from './zod-issue.ts';
import {
  type FieldOptions,
  type ImageValue,
  type Picture,
  type PictureRole,
  type SchemaContext,
  type Widget,
  makeField,
} from './field.ts';
import { isBlank } from '../../values/blank.ts';

export interface ImageOptions extends FieldOptions {
  /** The role in views, which determines its widths. Default: `cover`. */
  role?: PictureRole;
}

/**
 * File types allowed in `content/media/`, by extension. SVG is excluded: it can contain scripts.
 */
export const IMAGE_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;

const ALT_MAX = 80;

/**
 * A picture under `content/media/` with its alternative text, or marked as decorative.
 * Stored as `{ src, alt?, decorative? }`; parsed to `{ src, alt }` with an empty `alt` if decorative.
 */
export function image<const O extends ImageOptions>(options: O) {
  const { role = 'cover', required = true } = options;
  return makeField<ImageValue, Picture | undefined, O>(options, {
    kind: 'image',
    schema: (context) => {
      const parsed = pictureSchema(context);
      // Decap stores an untouched optional picture as an object of blank values, or as
      // `{ decorative: false }`.
      return required
        ? parsed
        : (z.preprocess(blankPicture, parsed.optional()) as unknown as typeof parsed);
    },
    widget: {
      widget: 'object',
      collapsed: !required,
      fields: pictureWidgets(required),
    },
    show: (value, resolvers) => resolvers.picture(value, role),
    normalise: normalisePicture,
  });
}

/** A picture without a file is treated as absent; an unticked box and an empty text are omitted. */
function normalisePicture(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return isBlank(value) ? undefined : value;
  if (isBlank(Reflect.get(value, 'src'))) return undefined;
  const kept = Object.entries(value).filter(
    ([name, part]) => !isBlank(part) && !(name === 'decorative' && part === false),
  );
  return Object.fromEntries(kept);
}

function pictureSchema(context: SchemaContext): z.ZodType<ImageValue> {
  const alt = z.string().transform((value) => normaliseText(value, 'line'));
  return z
    .strictObject({ src: context.image(), alt: alt.optional(), decorative: z.boolean().optional() })
    .refine((value) => value.decorative === true || !isBlank(value.alt), {
      path: ['alt'],
      ...zodIssue(problem('no-alternative-text')),
    })
    .refine((value) => [...(value.alt ?? '')].length <= ALT_MAX, {
      path: ['alt'],
      ...zodIssue(problem('alternative-text-too-long', { max: ALT_MAX })),
    })
    .transform((value) => ({
      src: value.src,
      alt: value.decorative ? '' : (value.alt ?? ''),
    }));
}

function pictureWidgets(required: boolean): Widget[] {
  return [
    {
      name: 'src',
      label: '图片',
      widget: 'image',
      required,
      hint: '手机照片直接传，会自动转正、缩小、去掉拍摄地点',
      choose_url: false,
      media_library: { config: { multiple: false } },
    },
    {
      name: 'alt',
      label: '替代文字',
      widget: 'string',
      max: ALT_MAX,
      // The schema enforces the rule; the form only shows that most pictures need one.
      required: true,
      hint: '给看不见图片的人念的一句话：图里有什么，例如 合唱队站在台上',
    },
    {
      name: 'decorative',
      label: '纯装饰图片（不念）',
      widget: 'boolean',
      required: false,
      hint: '只为好看、说不说都一样的图才勾',
    },
  ];
}

/**
 * Undefined for an object without a picture. Other keys are kept, so that a misspelt `src` is
 * reported.
 */
function blankPicture(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const isEmpty = Object.entries(value).every(
    ([key, part]) => key === 'alt' || key === 'decorative' || (key === 'src' && isBlank(part)),
  );
  return isEmpty ? undefined : value;
}

/**
 * Validates a picture path without Astro: a relative path into `content/media/` with a supported
 * extension.
 */
export function picturePath(): z.ZodType<string> {
  const pattern = new RegExp(`^\\.\\./media/[^/\\\\]+\\.(${IMAGE_EXTENSIONS.join('|')})$`, 'i');
  return z.string().refine((value) => pattern.test(value), zodIssue(problem('not-a-picture')));
}
