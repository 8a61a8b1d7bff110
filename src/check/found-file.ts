import type { ContentFile } from '../content-format/content-file.ts';
import type { Inside } from '../privacy/inside.ts';
import type { Problem } from '../values/validation/validation-error.ts';

/** The placeholders of a Word file, `{{姓名}}`. */
export interface TemplateMarks {
  /** In order, with repetitions. */
  names: readonly string[];
  /** Texts from braces on that belong to no placeholder. */
  stray: readonly string[];
}

/** A file below `content/`, as input of the check. */
export interface FoundFile {
  /** Path with forward slashes, `content/rights/x.md`. */
  path: string;
  /** A symbolic link: never followed, always an error. */
  isLink: boolean;
  /** The text of `.md` and `.yml` files. */
  text?: string;
  /** The same, if it was parsed already. */
  content?: ContentFile;
  /** The first bytes of any other file, to detect its actual type. */
  head?: Uint8Array;
  /** An error in the bytes of a file of an allowed type. */
  unfit?: Problem | undefined;
  /** Findings inside a complete attachment or picture. */
  inside?: Inside;
  /** The placeholders inside a complete Word file. */
  template?: TemplateMarks | undefined;
  /** Why it was not read. */
  unread?: Problem;
}
