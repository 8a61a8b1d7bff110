/** One change of a third-party module. */
export interface Patch {
  /** The end of the module's path. */
  module: string;
  /** The reason, with a link for a known bug. */
  why: string;
  changes: readonly Change[];
}

export interface Change {
  find: string;
  put: string;
  /** How often `find` occurs in the source; the build stops at any other count. Default: 1. */
  times?: number;
}

/** A module replaced as a whole. The original must contain `marks`, or the build stops. */
export interface Replacement {
  module: string;
  why: string;
  marks: readonly string[];
  code: string;
}

export const CORE = 'decap-cms-core/dist/esm';
