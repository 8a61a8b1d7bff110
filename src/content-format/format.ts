/** What a file's text depends on in a field: a model's fields are such. */
export interface FieldFormat {
  /** Dates are written without quotes; a list of plain values is no group. */
  readonly kind: string;
  /** Fields inside a group or a list of groups. */
  readonly fields?: FieldFormats;
}

/** In the order that a new file has them. */
export type FieldFormats = Readonly<Record<string, FieldFormat>>;
