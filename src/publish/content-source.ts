/** The current state of the content. */
export interface ContentState {
  /** Identifies a state of the content. */
  identity: string;
  /** Short name for the output line, `3f2a81c`. */
  name: string;
  /** Differs if the content was changed and changed back; absent if that cannot affect a build. */
  stamp?: string;
}

export interface BroughtContent {
  state: ContentState;
  /** Absolute path of the content folder. */
  folder: string;
}

/** How a process that stays notices that the content may have changed. */
export interface ContentWatch {
  /** A query far cheaper than a look: differs if the content may have changed. */
  glance: () => Promise<string>;
  /** Milliseconds between two glances. */
  every: number;
  /**
   * Milliseconds without a change after which the content counts as complete; absent if all of a
   * change arrives at once.
   */
  settle?: number;
}

/** Where the content comes from. Both methods throw a `PublishError`. */
export interface ContentSource {
  /** A cheap query of the current state. */
  look: () => Promise<ContentState>;
  /** Puts the current content into a folder that a build can read. */
  bring: () => Promise<BroughtContent>;
  /** Environment variables that would give a build wrong information about this content. */
  misleading: readonly string[];
  watch: ContentWatch;
}
