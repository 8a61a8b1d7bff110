/** The properties of a field that determine a file's text; a model's fields implement it. */
export interface FieldFormat {
  /** Dates are written without quotes; a list of plain values is no group. */
  readonly kind: string;
  /** Fields inside a group or a list of groups. */
  readonly fields?: FieldFormats;
}

/** In the order of a new file. */
export type FieldFormats = Readonly<Record<string, FieldFormat>>;
