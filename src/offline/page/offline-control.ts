import { part } from '../../search/page/elements.ts';
import { openStore } from '../store.ts';
import type { Catalogue, Choice, Kept, Level } from '../types.ts';
import { ask } from './ask.ts';
import { type News, openChannel } from './channel.ts';
import { isMetered } from './connection.ts';
import { type Outcome, openDownload } from './download.ts';
import { say, show } from './offline-view.ts';
import { roomLine } from './room.ts';
import { formatSize } from './sizes.ts';
import { LEAST, type State } from './state.ts';
import { readWanted, writeWanted } from './wanted-choice.ts';

/** A tab that downloads tells of it more often than this; one that was closed does not. */
const SILENCE_MS = 20_000;

const base = part('offline').dataset['base'] ?? '/';
const form = part<HTMLFormElement>('offline-form');
const store = openStore(base);
const tell = openChannel(base, heard);
const download = openDownload(store, (progress) => {
  update({ progress, isElsewhere: false });
  tell({ kind: 'progress', progress });
});

let state: State = {
  kept: undefined,
  catalogue: undefined,
  isPublished: false,
  chosen: LEAST,
  missing: { visited: 0, carry: 0, everything: 0, chosen: 0, update: 0 },
  wanted: undefined,
  progress: undefined,
  isElsewhere: false,
  failure: undefined,
};
let isRunning = false;
let silence: ReturnType<typeof setTimeout> | undefined;

/** Throws where the browser refuses storage. */
export async function startOfflinePage(): Promise<void> {
  const kept = await store.kept();
  await look(readWanted() ?? kept ?? LEAST);
  form.addEventListener('change', () => void choose(chosenInForm()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void start(state.chosen);
  });
  part('offline-update').addEventListener('click', () => void start(state.kept ?? LEAST));
  part('offline-stop').addEventListener('click', () => download.stop());
  part('offline-remove').addEventListener('click', () => void remove());
  addEventListener('online', () => void whenOnline());
  addEventListener('pagehide', () => {
    if (isRunning) tell({ kind: 'changed' });
  });
}

function update(changes: Partial<State>): void {
  state = { ...state, ...changes };
  show(state);
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
  const { catalogue, kept } = state;
  if (!catalogue) return;
  const missing = await missingOf(catalogue, chosen, kept);
  // The reader may have chosen on meanwhile.
  if (state.chosen === chosen) update({ missing });
}

/** Reads anew what is kept and what is published, and shows it. */
async function look(chosen = state.chosen): Promise<void> {
  const kept = await store.kept();
  const published = await store.published().catch(() => undefined);
  const catalogue = published ?? kept?.catalogue;
  const missing = catalogue ? await missingOf(catalogue, chosen, kept) : state.missing;
  update({
    kept,
    catalogue,
    isPublished: published !== undefined,
    chosen,
    missing,
    wanted: readWanted(),
  });
  part('offline-room').textContent = await roomLine();
}

async function missingOf(catalogue: Catalogue, chosen: Choice, kept: Kept | undefined) {
  const of = (choice: Choice) => store.missing(catalogue, choice);
  const level = (name: Level) => of({ level: name, pictures: false });
  const [visited, carry, everything, choice, now] = await Promise.all([
    level('visited'),
    level('carry'),
    level('everything'),
    of(chosen),
    of(kept ?? LEAST),
  ]);
  return { visited, carry, everything, chosen: choice, update: now };
}

/** Keeps a choice, after asking where that takes away or may cost. */
async function start(choice: Choice): Promise<void> {
  if (choice.level === 'visited' && state.kept && state.kept.level !== 'visited') {
    await remove();
    return;
  }
  const missing = await store.missing(state.catalogue ?? (await store.published()), choice);
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
  part('offline-stop').focus();
  say('开始下载。');
  const outcome = await download.run(choice, isMeteredAllowed);
  isRunning = false;
  update({ progress: undefined, failure: failureOf(outcome) });
  tell({ kind: 'changed' });
  await look(choice);
  const said = SAID[outcome];
  if (said) say(said);
  part(outcome === 'done' ? 'offline-kept' : 'offline-start').focus();
}

/** What is said of an end that is no failure. */
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
    await look(state.kept ?? LEAST);
    return;
  }
  writeWanted(undefined);
  await store.drop();
  tell({ kind: 'changed' });
  await look(LEAST);
  say('已经拿掉了。');
  part('offline-kept').focus();
}

/** What broke off with the connection goes on with it; what is new shows. */
async function whenOnline(): Promise<void> {
  const { failure, wanted } = state;
  await look();
  if (failure === 'network' && wanted && !isMetered()) await run(wanted, false);
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
  void store.kept().then((kept) => look(readWanted() ?? kept ?? LEAST));
}
