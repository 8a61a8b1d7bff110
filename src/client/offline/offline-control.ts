import { part } from '../page/elements.ts';
import { toInstallError } from '../../offline/install-error.ts';
import { MINIMAL } from '../../offline/installed.ts';
import { openStore } from '../../offline/store.ts';
import type { Manifest, Choice, Installed, Level } from '../../offline/types.ts';
import { ask } from './ask.ts';
import { type News, openChannel } from './channel.ts';
import { isMetered } from '../../offline/connection.ts';
import { type Outcome, openDownload } from './download.ts';
import { say, show } from './offline-view.ts';
import { roomLine } from './room.ts';
import { formatSize } from './sizes.ts';
import { type State, isSame, isWhole } from './state.ts';
import { lostChoice, readWanted, writeWanted } from './wanted-choice.ts';

/**
 * A downloading tab sends its progress more often than this; after this silence it counts as
 * closed.
 */
const SILENCE_MS = 20_000;

const page = part('offline');
const base = page.dataset['base'] ?? '/';
const form = part<HTMLFormElement>('offline-form');
const store = openStore(base);
const broadcast = openChannel(base, heard);
const download = openDownload(base, store, (progress) => {
  update({ progress, isElsewhere: false });
  broadcast({ kind: 'progress', progress });
});

let state: State = {
  installed: undefined,
  manifest: undefined,
  isPublished: false,
  isLooking: true,
  chosen: MINIMAL,
  missing: undefined,
  wanted: undefined,
  progress: undefined,
  isElsewhere: false,
  failure: undefined,
  lost: undefined,
};
let isRunning = false;
let silence: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the installation immediately, and the published site when it has responded. Throws if
 * storage is denied.
 */
export async function startOfflinePage(): Promise<void> {
  const installed = await store.installed();
  const lost = lostChoice(base, installed?.level);
  const chosen = readWanted(base) ?? lost ?? installed ?? MINIMAL;
  update({ installed, manifest: installed?.manifest, chosen, lost });
  page.hidden = false;
  on(form, 'change', () => choose(chosenInForm()));
  on(form, 'submit', (event) => {
    event.preventDefault();
    return start(state.chosen);
  });
  on(part('offline-update'), 'click', () => start(state.installed ?? MINIMAL));
  on(part('offline-remove'), 'click', () => remove());
  on(globalThis, 'online', () => whenOnline());
  part('offline-stop').addEventListener('click', () => download.stop());
  addEventListener('pagehide', () => {
    if (isRunning) broadcast({ kind: 'changed' });
  });
  attempt(() => look());
}

function on(target: EventTarget, type: string, task: (event: Event) => Promise<void>): void {
  target.addEventListener(type, (event) => attempt(() => task(event)));
}

/** Runs a task and shows any failure. */
function attempt(task: () => Promise<void>): void {
  task().catch((error: unknown) => {
    update({ isLooking: false, failure: toInstallError(error, 'refused').failure });
  });
}

function update(changes: Partial<State>): void {
  const focused = document.activeElement;
  state = { ...state, ...changes };
  show(state);
  if (focused && page.contains(focused) && !isUsable(focused)) moveFocus();
}

const isUsable = (element: Element): boolean =>
  element.getClientRects().length > 0 && !element.matches(':disabled');

/** Moves the focus from a control that is now disabled to the next action or message. */
function moveFocus(): void {
  const next = ['offline-stop', 'offline-start', 'offline-kept']
    .map((id) => part(id))
    .find(isUsable);
  next?.focus();
}

function chosenInForm(): Choice {
  const data = new FormData(form);
  const level = (data.get('level') ?? 'visited') as Level;
  return {
    level,
    pictures: level !== 'visited' && part<HTMLInputElement>('offline-pictures').checked,
  };
}

async function choose(chosen: Choice): Promise<void> {
  update({ chosen });
  await weigh();
}

/** Reads and shows the installation and the published site again. */
async function look(chosen = state.chosen): Promise<void> {
  state = { ...state, chosen };
  const installed = await store.installed();
  const published = await store.published().catch(() => undefined);
  const manifest = published ?? installed?.manifest;
  const weighed = state.chosen;
  const missing = manifest && (await missingOf(manifest, weighed, installed));
  update({
    installed,
    manifest,
    isPublished: published !== undefined,
    isLooking: false,
    missing,
    wanted: readWanted(base),
    lost: lostChoice(base, installed?.level),
  });
  if (state.chosen !== weighed) await weigh();
  part('offline-room').textContent = await roomLine();
}

/** Computes and shows the bytes that the choice lacks. */
async function weigh(): Promise<void> {
  const { manifest, chosen, installed } = state;
  const missing = manifest && (await missingOf(manifest, chosen, installed));
  // The reader may have changed the choice meanwhile, and the site may have responded.
  if (state.chosen === chosen && state.manifest === manifest) update({ missing });
}

async function missingOf(manifest: Manifest, chosen: Choice, installed: Installed | undefined) {
  const of = (choice: Choice) => store.missing(manifest, choice);
  const level = (name: Level) => of({ level: name, pictures: false });
  const [visited, carry, everything, choice, now] = await Promise.all([
    level('visited'),
    level('carry'),
    level('everything'),
    of(chosen),
    of(installed ?? MINIMAL),
  ]);
  return { visited, carry, everything, chosen: choice, update: now };
}

/** Installs a choice, after a confirmation if that removes data or may cost money. */
async function start(choice: Choice): Promise<void> {
  if (choice.level === 'visited' && state.installed && state.installed.level !== 'visited') {
    await remove();
    return;
  }
  const missing = await store.missing(state.manifest ?? (await store.published()), choice);
  const isCosting = missing > 0 && isMetered();
  if (isCosting && !(await ask(meteredQuestion(missing)))) return;
  await run(choice, isCosting);
}

const meteredQuestion = (missing: number) => ({
  text: `现在用的可能是手机流量，或者开了省流量模式。要下载${formatSize(missing)}，现在就下吗？`,
  yes: '用流量下载',
  no: '连上Wi-Fi再说',
});

async function run(choice: Choice, isMeteredAllowed: boolean): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  update({
    chosen: choice,
    failure: undefined,
    progress: { done: 0, total: 0 },
    isElsewhere: false,
  });
  say('开始下载。');
  const outcome = await download.run(choice, isMeteredAllowed);
  isRunning = false;
  update({ progress: undefined, failure: failureOf(outcome) });
  broadcast({ kind: 'changed' });
  await look(choice);
  const said = SAID[outcome];
  if (said) say(said);
}

/** Messages for outcomes that are not failures. */
const SAID: Readonly<Partial<Record<Outcome, string>>> = {
  done: '带好了，没有网络也能看。',
  stopped: '停下了，已经下好的不会丢。',
  metered: '连着的网络换成流量了，先停下了，已经下好的不会丢。',
};

const failureOf = (outcome: Outcome): State['failure'] =>
  outcome === 'done' || outcome === 'stopped' || outcome === 'metered' ? undefined : outcome;

async function remove(): Promise<void> {
  say('');
  const isSure = await ask({
    text: '拿掉以后，没有网络时只看得到最近看过的和收藏的网页。要再带上，得重新下载。',
    yes: '拿掉',
    no: '留着',
  });
  if (!isSure) {
    await look(state.installed ?? MINIMAL);
    return;
  }
  writeWanted(base, undefined);
  const isDone = await store.drop().then(
    () => true,
    () => false,
  );
  broadcast({ kind: 'changed' });
  update({ failure: isDone ? undefined : 'removing' });
  await look((await store.installed()) ?? MINIMAL);
  if (isDone) say('已经拿掉了。');
}

/** Resumes a download that the connection interrupted, and refreshes the page. */
async function whenOnline(): Promise<void> {
  const isBroken = state.failure === 'network';
  if (isBroken) update({ failure: undefined });
  await look();
  const wanted = readWanted(base);
  if (isBroken && wanted && !isMetered()) await run(wanted, false);
}

function heard(news: News): void {
  clearTimeout(silence);
  if (isRunning) return;
  if (news.kind === 'progress') {
    update({ progress: news.progress, isElsewhere: true });
    silence = setTimeout(() => heard({ kind: 'changed' }), SILENCE_MS);
    return;
  }
  update({ progress: undefined, isElsewhere: false });
  attempt(async () => {
    const { installed, chosen } = state;
    // Another tab must not undo a choice that the reader is about to make here.
    const isChoosing = !isSame(installed ?? MINIMAL, chosen) && !isSame(readWanted(base), chosen);
    await look(isChoosing ? chosen : (readWanted(base) ?? (await store.installed()) ?? MINIMAL));
    // A failed download may have been completed automatically or by another tab.
    if (state.failure !== 'removing' && isWhole(state)) update({ failure: undefined });
  });
}
