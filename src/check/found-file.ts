import type { ContentFile } from '../content-format/content-file.ts';
import type { Inside } from '../privacy/inside.ts';
import type { Problem } from '../values/validation/validation-error.ts';

/** A file below `content/`, as the check sees it. */
export interface FoundFile {
  /** Path with forward slashes, `content/rights/x.md`. */
  path: string;
  /** A symbolic link: never followed, always an error. */
  isLink: boolean;
  /** The text of `.md` and `.yml` files. */
  text?: string;
  /** The same, where somebody has read it already. */
  content?: ContentFile;
  /** The first bytes of any other file, to tell what it really is. */
  head?: Uint8Array;
  /** What is wrong with the bytes of a file of a kind that is admitted. */
  unfit?: Problem | undefined;
  /** What was found inside an attachment or a picture that is whole. */
  inside?: Inside;
  /** Why it was not read at all. */
  unread?: Problem;
}
