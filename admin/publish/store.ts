import { deskKey } from '../ground/desk-storage.ts';
import { contentHash } from '../../src/values/content-hash.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { settings } from '../../src/collections/index.ts';
import { clockFault, fetchRecord, serverNow, setSite } from './site-record.ts';
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
/** What never came online is forgotten after this, in milliseconds: by then somebody has asked. */
const FORGET_AFTER_MS = 3 * 24 * 3600_000;

/** As the browser keeps it for all tabs of the desk: with what a tab has seen to be done. */
interface Stored extends Pending {
  isDone?: boolean;
}

let pendings: readonly Pending[] = [];
let answer: Answer | undefined;
let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let tracked: readonly Tracked[] = [];
let fault: string | undefined;
const listeners = new Set<() => void>();

/**
 * Begins to follow what becomes of saved entries, those of an earlier visit included.
 * @param site the address of the site's first page
 */
export function followPublishing(site: URL): void {
  setSite(site);
  pendings = remembered().filter(({ isDone: isOver }) => isOver !== true);
  window.addEventListener('storage', ({ key }) => {
    if (key === deskKey(KEY)) heed(remembered());
  });
  tell();
  plan();
  // Also tells whether this computer's clock is right, before anything is saved by it.
  void fetchRecord().then(tell);
}

/** Another tab of the desk has saved something, closed a line, or seen that something is done. */
function heed(stored: readonly Stored[]): void {
  const own = ({ path, savedAt }: Pending) =>
    pendings.find((pending) => pending.path === path && pending.savedAt === savedAt);
  const isOpenHere = (pending: Pending) => openOnes().includes(pending);
  const news = stored.flatMap((item) => own(item) ?? (item.isDone === true ? [] : [item]));
  // A line that is done stays until it is closed here, whatever became of it elsewhere.
  const kept = pendings.filter(
    (pending) => !isOpenHere(pending) && !news.some(({ path }) => path === pending.path),
  );
  const isDoneElsewhere = stored.some((item) => {
    const mine = own(item);
    return item.isDone === true && mine !== undefined && isOpenHere(mine);
  });
  pendings = [...news, ...kept].sort((a, b) => b.savedAt - a.savedAt);
  tell();
  if (isDoneElsewhere) void ask();
  else plan();
}

/** Says that a file was saved where builds take it from. */
export async function noteSaved(path: string, text: string): Promise<void> {
  const now = serverNow();
  const wish = wishFor(path, text, await contentHash(text), toShanghaiDate(new Date(now)));
  track({ path, title: titleOf(path, text), savedAt: now, wish });
}

/** Says that files were deleted; `titleOf` knows what they were called. */
export function noteDeleted(paths: readonly string[], title: (path: string) => string): void {
  for (const path of paths.filter((name) => name.endsWith('.md')))
    track({ path, title: title(path), savedAt: serverNow(), wish: { kind: 'deleted' } });
}

/** Takes a line away; what it tells of is no longer followed. */
export function dismiss(path: string): void {
  change(pendings.filter((pending) => pending.path !== path));
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is followed, newest first; the same array until something changes. */
export function trackedNow(): readonly Tracked[] {
  return tracked;
}

/** What is wrong with this computer's clock, for the editor. */
export function clockFaultNow(): string | undefined {
  return fault;
}

function track(pending: Pending): void {
  answer = undefined;
  asked = 0;
  const open = tracked.filter(({ status }) => !isDone(status)).map((item) => item.pending);
  change([pending, ...open.filter(({ path }) => path !== pending.path)]);
}

function change(next: readonly Pending[]): void {
  pendings = next;
  tell();
  const stored: Stored[] = tracked.map(({ pending, status }) => ({
    ...pending,
    ...(isDone(status) && { isDone: true }),
  }));
  localStorage.setItem(deskKey(KEY), JSON.stringify(stored));
  plan();
}

function openOnes(): Pending[] {
  return tracked.filter(({ status }) => !isDone(status)).map(({ pending }) => pending);
}

function tell(): void {
  const now = serverNow();
  fault = clockFault();
  tracked = pendings.map((pending) => {
    const before = tracked.find((item) => item.pending === pending);
    // What was once online stays told as such: a later build is a matter of its own.
    if (before && isDone(before.status)) return before;
    return { pending, status: statusOf(pending, answer, now) };
  });
  for (const listener of listeners) listener();
}

function plan(): void {
  clearTimeout(timer);
  if (openOnes().length === 0) return;
  const isLate = tracked.every(({ status }) => isDone(status) || status.kind === 'late');
  timer = setTimeout(() => void ask(), nextQuestion(asked, isLate));
}

async function ask(): Promise<void> {
  asked += 1;
  answer = (await fetchRecord()) ?? 'unreachable';
  change(pendings);
}

function remembered(): Stored[] {
  try {
    const stored = JSON.parse(
      localStorage.getItem(deskKey(KEY)) ?? localStorage.getItem(KEY) ?? '[]',
    ) as unknown;
    const isFresh = (value: unknown): value is Stored =>
      typeof value === 'object' &&
      value !== null &&
      'wish' in value &&
      'savedAt' in value &&
      serverNow() - Number(value.savedAt) < FORGET_AFTER_MS;
    return Array.isArray(stored) ? stored.filter(isFresh).map(notAhead) : [];
  } catch {
    return [];
  }
}

/** What was saved while the clock was ahead would be neither late nor forgotten before that day has come. */
function notAhead(pending: Stored): Stored {
  return { ...pending, savedAt: Math.min(pending.savedAt, serverNow()) };
}

function titleOf(path: string, text: string): string {
  const file = Object.values(settings).find((model) => model.path === path);
  if (file) return file.label;
  const { title } = parseFrontMatter(text).data;
  return typeof title === 'string' ? title : path;
}
