/** Content as it is now. */
export interface ContentState {
  /** Tells one state of the content from another. */
  identity: string;
  /** As the line names it, `3f2a81c`. */
  name: string;
  /** Another one where the content was changed and changed back; absent where that cannot reach a build. */
  stamp?: string;
}

export interface BroughtContent {
  state: ContentState;
  /** Absolute path of the content folder. */
  folder: string;
}

/** Where the content comes from. Both throw a `PublishError`. */
export interface ContentSource {
  /** A cheap look at what there is. */
  look: () => Promise<ContentState>;
  /** Lays what there is now where a build can read it. */
  bring: () => Promise<BroughtContent>;
  /** Variables of the environment that would tell a build something untrue about this content. */
  misleading: readonly string[];
}
