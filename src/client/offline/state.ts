import type {
  Manifest,
  Choice,
  InstallFailure,
  Installed,
  InstallProgress,
  Level,
} from '../../offline/types.ts';

/** Failures of an installation or of its removal. */
export type Failure = InstallFailure | 'removing';

/** The state of the page 离线阅读. */
export interface State {
  /** Undefined if nothing is installed yet. */
  installed: Installed | undefined;
  /**
   * The published site, or its installed version if the site is unreachable; undefined without
   * either.
   */
  manifest: Manifest | undefined;
  /** Whether the manifest is that of the published site. */
  isPublished: boolean;
  chosen: Choice;
  /** The published site is being requested; the installation is shown meanwhile. */
  isLooking: boolean;
  /**
   * Bytes still to be fetched for each level, for the choice, and for an update of the
   * installation; undefined if not known (yet).
   */
  missing: Readonly<Record<Level | 'chosen' | 'update', number>> | undefined;
  /** A choice whose download was started but is incomplete. */
  wanted: Choice | undefined;
  /** The progress of a running download. */
  progress: InstallProgress | undefined;
  /** It runs in another tab. */
  isElsewhere: boolean;
  failure: Failure | undefined;
  /** A choice that was installed and has been evicted. */
  lost: Choice | undefined;
}

export const isSame = (one: Choice | undefined, other: Choice): boolean =>
  one?.level === other.level && one.pictures === other.pictures;

/** Whether the published site differs from the installation. */
export const hasNews = ({ installed, manifest, isPublished }: State): boolean =>
  isPublished &&
  installed !== undefined &&
  manifest !== undefined &&
  installed.manifest.id !== manifest.id;

/** Whether the choice is completely installed in its published version. */
export const isWhole = (state: State): boolean =>
  state.isPublished &&
  !hasNews(state) &&
  isSame(state.installed, state.chosen) &&
  state.missing?.chosen === 0;
