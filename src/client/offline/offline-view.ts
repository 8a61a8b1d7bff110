import { part } from '../page/elements.ts';
import { MINIMAL } from '../../offline/installed.ts';
import { LEVELS } from '../../offline/types.ts';
import { figuresOf } from './levels.ts';
import { type State, hasNews, isSame } from './state.ts';
import {
  FAILURES,
  LOST,
  actionOf,
  costLine,
  figuresLine,
  installedLine,
  newsLine,
  picturesLine,
  progressLine,
} from './messages.ts';

const form = part<HTMLFormElement>('offline-form');
const pictures = part<HTMLInputElement>('offline-pictures');
const start = part<HTMLButtonElement>('offline-start');
const bar = part<HTMLProgressElement>('offline-progress');

/** Renders a state completely. */
export function show(state: State): void {
  showKept(state);
  showChoices(state);
  showRunning(state);
  announceIn('offline-failure', state.failure && FAILURES[state.failure]);
}

/** Announces to screen readers (`polite`). */
export function say(text: string): void {
  part('offline-status').textContent = text;
}

/** Shows a text in its element, or hides the element. */
export function announceIn(id: string, text: string | undefined): void {
  const place = part(id);
  place.textContent = text ?? '';
  place.hidden = text === undefined || text === '';
}

function showKept(state: State): void {
  const { installed, manifest, missing, progress } = state;
  const figures = installed && figuresOf(installed.manifest, installed.level);
  const bytes = figures ? figures.bytes + (installed.pictures ? figures.pictures : 0) : 0;
  // If the installation is of another build, the whole update is missing.
  const lacking = installed && installed.manifest.id === manifest?.id ? (missing?.update ?? 0) : 0;
  const now = installed
    ? installedLine(installed, bytes, lacking)
    : '还没有带什么。看过的网页会自己存下来。';
  announceIn('offline-kept', state.lost ? LOST : now);
  const isNew = hasNews(state) && progress === undefined;
  part('offline-news').hidden = !isNew;
  part('offline-news-text').textContent = isNew ? newsLine(missing?.update ?? 0) : '';
  part('offline-remove-line').hidden =
    installed === undefined || isSame(installed, MINIMAL) || progress !== undefined;
}

function showChoices(state: State): void {
  const { manifest, chosen, missing, progress } = state;
  for (const input of form.querySelectorAll<HTMLInputElement>('[name="level"]')) {
    input.checked = input.value === chosen.level;
    input.disabled = progress !== undefined;
  }
  pictures.checked = chosen.pictures;
  const hasPictures = manifest !== undefined && figuresOf(manifest, chosen.level).pictures > 0;
  pictures.disabled = progress !== undefined || !hasPictures;
  for (const level of LEVELS) {
    const line = manifest ? figuresLine(figuresOf(manifest, level), missing?.[level]) : '';
    for (const place of form.querySelectorAll(`[data-figures="${level}"]`))
      place.textContent = line;
  }
  part('offline-pictures-figures').textContent = hasPictures
    ? picturesLine(figuresOf(manifest, chosen.level))
    : '';
  showAction(state);
}

function showAction({ chosen, installed, missing, wanted, isLooking, progress }: State): void {
  const isBegun = isSame(wanted, chosen);
  const action = missing && actionOf(chosen, installed ?? MINIMAL, missing.chosen, isBegun);
  start.hidden = isLooking || action === undefined || progress !== undefined;
  start.textContent = action ?? '';
  const line = () => {
    if (progress) return undefined;
    if (isLooking) return '正在连网站……';
    if (!missing) return '现在连不上网站，连上以后再来选。';
    return action && costLine(missing.chosen, isBegun);
  };
  announceIn('offline-cost', line());
}

function showRunning({ progress, isElsewhere }: State): void {
  part('offline-running').hidden = progress === undefined;
  if (!progress) return;
  bar.max = Math.max(progress.total, 1);
  bar.value = progress.done;
  const line = progressLine(progress);
  part('offline-progress-text').textContent = isElsewhere ? `在另一个页面里：${line}` : line;
  part('offline-stop').hidden = isElsewhere;
}
