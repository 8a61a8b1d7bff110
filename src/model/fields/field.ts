import { z } from 'zod';
import { isBlank } from '../../values/blank.ts';

/** One Decap widget, ready for the CMS: `{ name, label, widget, … }` with the widget's own settings. */
export interface Widget {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  [setting: string]: unknown;
}

/** A picture in the content: a path relative to the entry, or Astro's asset for that path. */
export type ImageSource = string | ImageAsset;

/** The part of Astro's `ImageMetadata` that the model relies on; `src/model/` does not import Astro. */
export interface ImageAsset {
  src: string;
  width: number;
  height: number;
  format: string;
}

/** Supplied by the caller: how the site (or a plain check) validates a picture path. */
export interface SchemaContext {
  image: () => z.ZodType<ImageSource>;
}

/**
 * Convert stored values into what a view shows; the site and the editors' preview each supply their
 * own.
 */
export interface Resolvers {
  /** The picture in the widths for `role`; undefined if it cannot be shown. */
  picture: (image: ImageValue, role: PictureRole) => Promise<Picture | undefined>;
  /**
   * The published entry that a relation refers to; undefined if there is none (a draft, for
   * example).
   */
  entry: (collection: string, slug: string) => Promise<EntryLink | undefined>;
  /** The display name of an item of a settings list; undefined if there is none. */
  setting: (target: SettingTarget, key: string) => Promise<SettingItem | undefined>;
  /** The address of an attachment. */
  file: (path: string) => string;
}

export interface ImageValue {
  src: ImageSource;
  /** Alternative text; empty if the picture is decorative. */
  alt: string;
}

export type PictureRole = 'cover' | 'photo';

/** A picture with everything that an `<img>` needs. Sizes in CSS pixels. */
export interface Picture {
  src: string;
  srcset?: string;
  sizes?: string;
  sources: { type: string; srcset: string }[];
  width: number;
  height: number;
  alt: string;
}

export interface EntryLink {
  slug: string;
  title: string;
  href: string;
}

/** Options common to all fields. */
export interface FieldOptions {
  /** Chinese label, as in the form and in error messages. */
  label: string;
  /** One sentence below the field in the form. */
  hint?: string;
  /** Whether editors must fill it in. Default: true. */
  required?: boolean;
  /** Whether a new entry starts with the value last saved on the same computer. Default: false. */
  remembered?: boolean;
}

/**
 * A field of an entry: one frozen value from which the schema, the form and the view's value
 * derive. `Value` is the type in a parsed entry, `Shown` the type that a view receives.
 */
export interface Field<Value = unknown, Shown = Value> {
  /** The builder's name: `text`, `date`, … */
  readonly kind: string;
  readonly label: string;
  readonly required: boolean;
  /** For a relation: the collection to which the value refers. */
  readonly relatesTo?: RelationTarget;
  /** For a choice: stored value → label. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Fields inside an object or a list of objects. */
  readonly fields?: Fields;
  /** Face 1: validates input of an editor (or Decap). */
  schema(context: SchemaContext): z.ZodType<Value>;
  /** Face 2: the form widget. */
  widget(name: string): Widget;
  /** Face 3: the value as views show it. */
  show(value: Value, resolvers: Resolvers): Promise<Shown>;
  /**
   * Converts input to the stored form: `２０２６年１月２日` to `2026-01-02`; undefined for an empty field.
   * Unrecognised input is returned unchanged, so that the schema rejects it.
   */
  normalise(typed: unknown): unknown;
}

export type Fields = Readonly<Record<string, Field>>;

/** A relation's target: entries of a folder collection, or the items of a list in a settings file. */
export interface RelationTarget {
  collection: string;
  file?: SettingTarget;
}

/** An item of a settings list, as a view shows it. */
export interface SettingItem {
  label: string;
  /** A note for readers, such as a statute's edition. */
  note?: string;
  /** Its page, if it has one. */
  href?: string;
  /** The day of its last revision. */
  revised?: string;
}

/** A list in a settings file: the file's name, the list in it, the item's key and display name. */
export interface SettingTarget {
  name: string;
  list: string;
  value: string;
  display: string;
}

/** `T`, or `T | undefined` if the options make the field optional. */
export type Optional<T, O extends FieldOptions> = O extends { required: false } ? T | undefined : T;

export type ValueOf<F> = F extends Field<infer V, unknown> ? V : never;
export type ShownOf<F> = F extends { show: (...args: never[]) => Promise<infer S> } ? S : never;

interface Faces<Value, Shown> {
  kind: string;
  schema: (context: SchemaContext) => z.ZodType<Value>;
  widget: { widget: string; [setting: string]: unknown };
  show?: (value: Value, resolvers: Resolvers) => Promise<Shown>;
  normalise?: (typed: unknown) => unknown;
  /** For a list: the same for one item. */
  normaliseItem?: (typed: unknown) => unknown;
  relatesTo?: RelationTarget;
  choices?: Readonly<Record<string, string>>;
  fields?: Fields;
}

/** Applies `read` to text; returns unrecognised text and other values unchanged. */
export function ifText(read: (text: string) => unknown): (typed: unknown) => unknown {
  return (typed) => (typeof typed === 'string' ? (read(typed) ?? typed) : typed);
}

/** Removes blank items from a list; other values are returned unchanged. */
export function dropBlanks(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((item) => !isBlank(item)) : value;
}

/** Creates a field from its options and faces; blank values are handled here for every kind. */
export function makeField<Value, Shown, const O extends FieldOptions>(
  options: O,
  faces: Faces<Value, Shown>,
): Field<Optional<Value, O>, Optional<Shown, O>> {
  const required = options.required ?? true;
  const field: Field<Value | undefined, Shown | undefined> = {
    kind: faces.kind,
    label: options.label,
    required,
    ...(faces.relatesTo && { relatesTo: faces.relatesTo }),
    ...(faces.choices && { choices: faces.choices }),
    ...(faces.fields && { fields: faces.fields }),
    schema(context) {
      const inner = faces.schema(context);
      return z.preprocess(
        (value) => (isBlank(value) ? undefined : value),
        required ? inner : inner.optional(),
      );
    },
    widget: (name) => ({
      name,
      label: options.label,
      required,
      ...(options.hint && { hint: options.hint }),
      ...(options.remembered && { remembered: true }),
      ...faces.widget,
    }),
    async show(value, resolvers) {
      if (value === undefined || !faces.show) return value as Shown | undefined;
      return faces.show(value, resolvers);
    },
    normalise(typed) {
      const value = faces.normalise ? faces.normalise(typed) : typed;
      if (!Array.isArray(value)) return isBlank(value) ? undefined : value;
      const items = value
        .map((item: unknown) => (faces.normaliseItem ? faces.normaliseItem(item) : item))
        .filter((item) => !isBlank(item));
      return items.length === 0 && !required ? undefined : items;
    },
  };
  return Object.freeze(field) as Field<Optional<Value, O>, Optional<Shown, O>>;
}
