import { deskKey } from '../desk-storage.ts';
import { readBuildRecord } from '../../src/lib/build-record.ts';
import { contentHash } from '../../src/lib/content-hash.ts';
import { toShanghaiDate } from '../../src/lib/dates.ts';
import { parseFrontMatter } from '../../src/model/front-matter.ts';
import { settings } from '../../src/model/index.ts';
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

let record: URL | undefined;
let pendings: readonly Pending[] = [];
let answer: Answer | undefined;
let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let tracked: readonly Tracked[] = [];
const listeners = new Set<() => void>();

/**
 * Begins to follow what becomes of saved entries, those of an earlier visit included.
 * @param site the address of the site's first page
 */
export function followPublishing(site: URL): void {
  record = new URL('build.json', site);
  pendings = remembered();
  // Another tab of the desk has saved something, or closed a line.
  window.addEventListener('storage', ({ key }) => {
    if (key === deskKey(KEY)) change(remembered());
  });
  change(pendings);
}

/** Says that a file was saved where builds take it from. */
export async function noteSaved(path: string, text: string): Promise<void> {
  const now = Date.now();
  const wish = wishFor(path, text, await contentHash(text), toShanghaiDate(new Date(now)));
  track({ path, title: titleOf(path, text), savedAt: now, wish });
}

/** Says that files were deleted; `titleOf` knows what they were called. */
export function noteDeleted(paths: readonly string[], title: (path: string) => string): void {
  for (const path of paths.filter((name) => name.endsWith('.md')))
    track({ path, title: title(path), savedAt: Date.now(), wish: { kind: 'deleted' } });
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

function track(pending: Pending): void {
  answer = undefined;
  asked = 0;
  const open = tracked.filter(({ status }) => !isDone(status)).map((item) => item.pending);
  change([pending, ...open.filter(({ path }) => path !== pending.path)]);
}

function change(next: readonly Pending[]): void {
  pendings = next;
  tell();
  localStorage.setItem(deskKey(KEY), JSON.stringify(openOnes()));
  plan();
}

function openOnes(): Pending[] {
  return tracked.filter(({ status }) => !isDone(status)).map(({ pending }) => pending);
}

function tell(): void {
  const now = Date.now();
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

/** Asked past every cache: in the browser by `no-store`, on the way by an address of its own. */
async function fetchRecord(): Promise<Answer | undefined> {
  if (!record) return undefined;
  const address = new URL(record);
  address.searchParams.set('t', String(Date.now()));
  try {
    const response = await fetch(address, { cache: 'no-store' });
    return response.ok ? readBuildRecord(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

function remembered(): Pending[] {
  try {
    const stored = JSON.parse(
      localStorage.getItem(deskKey(KEY)) ?? localStorage.getItem(KEY) ?? '[]',
    ) as unknown;
    const isFresh = (value: unknown): value is Pending =>
      typeof value === 'object' &&
      value !== null &&
      'wish' in value &&
      'savedAt' in value &&
      Date.now() - Number(value.savedAt) < FORGET_AFTER_MS;
    return Array.isArray(stored) ? stored.filter(isFresh) : [];
  } catch {
    return [];
  }
}

function titleOf(path: string, text: string): string {
  const file = Object.values(settings).find((model) => model.path === path);
  if (file) return file.label;
  const { title } = parseFrontMatter(text).data;
  return typeof title === 'string' ? title : path;
}
