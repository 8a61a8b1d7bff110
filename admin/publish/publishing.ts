import { deskKey } from '../ground/desk-storage.ts';
import { contentHash } from '../../src/values/content-hash.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { settings } from '../../src/collections/index.ts';
import type { SiteRecord } from './site-record.ts';
import {
  type Answer,
  type Pending,
  type Status,
  isDone,
  nextQuestion,
  statusOf,
  wishFor,
} from './status.ts';

export interface Tracked {
  pending: Pending;
  status: Status;
}

const KEY = 'red-candle.publishing';
/** Milliseconds after which an entry that never came online is dropped: by then somebody has enquired. */
const FORGET_AFTER_MS = 3 * 24 * 3600_000;

/** As stored in the browser for all tabs of the desk: with the completion that a tab has observed. */
interface Stored extends Pending {
  isDone?: boolean;
}

/** Tracks saved entries until readers see them. */
export class Publishing {
  readonly #site: SiteRecord;
  #pendings: readonly Pending[] = [];
  #answer: Answer | undefined;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tracked: readonly Tracked[] = [];
  #error: string | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(site: SiteRecord) {
    this.#site = site;
  }

  /** Starts to track saved entries, including those of an earlier visit. */
  follow(): void {
    this.#pendings = this.#remembered().filter(({ isDone: isOver }) => isOver !== true);
    window.addEventListener('storage', ({ key }) => {
      if (key === deskKey(KEY)) this.#heed(this.#remembered());
    });
    this.#notify();
    this.#plan();
    // Also checks this computer's clock, before anything is saved by it.
    void this.#site.fetchRecord().then(() => this.#notify());
  }

  /** Another tab of the desk has saved something, closed a line, or observed a completion. */
  #heed(stored: readonly Stored[]): void {
    const own = ({ path, savedAt }: Pending) =>
      this.#pendings.find((pending) => pending.path === path && pending.savedAt === savedAt);
    const isOpenHere = (pending: Pending) => this.#openOnes().includes(pending);
    const news = stored.flatMap((item) => own(item) ?? (item.isDone === true ? [] : [item]));
    // A completed line stays until it is closed here, whatever happens in other tabs.
    const kept = this.#pendings.filter(
      (pending) => !isOpenHere(pending) && !news.some(({ path }) => path === pending.path),
    );
    const isDoneElsewhere = stored.some((item) => {
      const mine = own(item);
      return item.isDone === true && mine !== undefined && isOpenHere(mine);
    });
    this.#pendings = [...news, ...kept].sort((a, b) => b.savedAt - a.savedAt);
    this.#notify();
    if (isDoneElsewhere) void this.#ask();
    else this.#plan();
  }

  /** Records that a file was saved to the branch that builds use. */
  async noteSaved(path: string, text: string): Promise<void> {
    const now = this.#site.serverNow();
    const wish = wishFor(path, text, await contentHash(text), toShanghaiDate(new Date(now)));
    this.#track({ path, title: titleOf(path, text), savedAt: now, wish });
  }

  /** Records that files were deleted; `titleOf` returns their titles. */
  noteDeleted(paths: readonly string[], title: (path: string) => string): void {
    for (const path of paths.filter((name) => name.endsWith('.md')))
      this.#track({
        path,
        title: title(path),
        savedAt: this.#site.serverNow(),
        wish: { kind: 'deleted' },
      });
  }

  /** Removes a line and stops tracking its entry. */
  dismiss(path: string): void {
    this.#change(this.#pendings.filter((pending) => pending.path !== path));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The tracked entries, newest first; the same array until something changes. */
  readonly trackedNow = (): readonly Tracked[] => this.#tracked;

  /** The error of this computer's clock, for the editor. */
  readonly clockErrorNow = (): string | undefined => this.#error;

  #track(pending: Pending): void {
    this.#answer = undefined;
    this.#asked = 0;
    const open = this.#tracked.filter(({ status }) => !isDone(status)).map((item) => item.pending);
    this.#change([pending, ...open.filter(({ path }) => path !== pending.path)]);
  }

  #change(next: readonly Pending[]): void {
    this.#pendings = next;
    this.#notify();
    const stored: Stored[] = this.#tracked.map(({ pending, status }) => ({
      ...pending,
      ...(isDone(status) && { isDone: true }),
    }));
    localStorage.setItem(deskKey(KEY), JSON.stringify(stored));
    this.#plan();
  }

  #openOnes(): Pending[] {
    return this.#tracked.filter(({ status }) => !isDone(status)).map(({ pending }) => pending);
  }

  #notify(): void {
    const now = this.#site.serverNow();
    this.#error = this.#site.clockError();
    this.#tracked = this.#pendings.map((pending) => {
      const before = this.#tracked.find((item) => item.pending === pending);
      // Once online, an entry stays reported as online: a later build is a separate matter.
      if (before && isDone(before.status)) return before;
      return { pending, status: statusOf(pending, this.#answer, now) };
    });
    for (const listener of this.#listeners) listener();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#openOnes().length === 0) return;
    const isLate = this.#tracked.every(({ status }) => isDone(status) || status.kind === 'late');
    this.#timer = setTimeout(() => void this.#ask(), nextQuestion(this.#asked, isLate));
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    this.#answer = (await this.#site.fetchRecord()) ?? 'unreachable';
    this.#change(this.#pendings);
  }

  #remembered(): Stored[] {
    try {
      const stored = JSON.parse(
        localStorage.getItem(deskKey(KEY)) ?? localStorage.getItem(KEY) ?? '[]',
      ) as unknown;
      const isFresh = (value: unknown): value is Stored =>
        typeof value === 'object' &&
        value !== null &&
        'wish' in value &&
        'savedAt' in value &&
        this.#site.serverNow() - Number(value.savedAt) < FORGET_AFTER_MS;
      return Array.isArray(stored)
        ? stored.filter(isFresh).map((pending) => this.#notAhead(pending))
        : [];
    } catch {
      return [];
    }
  }

  /** An entry saved while the clock was ahead would be neither late nor dropped before that day has come. */
  #notAhead(pending: Stored): Stored {
    return { ...pending, savedAt: Math.min(pending.savedAt, this.#site.serverNow()) };
  }
}

function titleOf(path: string, text: string): string {
  const file = Object.values(settings).find((model) => model.path === path);
  if (file) return file.label;
  const { title } = parseFrontMatter(text).data;
  return typeof title === 'string' ? title : path;
}
