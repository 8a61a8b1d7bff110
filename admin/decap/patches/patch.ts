/** One change of a module that we do not own. */
export interface Patch {
  /** The end of the module's path. */
  module: string;
  /** Why, with a link where it is a known bug. */
  why: string;
  changes: readonly Change[];
}

export interface Change {
  find: string;
  put: string;
  /** How often `find` stands in the source; the build stops at any other count. Default: 1. */
  times?: number;
}

/** A module replaced as a whole. `marks` must stand in the original, or the build stops. */
export interface Replacement {
  module: string;
  why: string;
  marks: readonly string[];
  code: string;
}

export const CORE = 'decap-cms-core/dist/esm';
