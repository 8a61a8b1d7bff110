import { make } from '../page/elements.ts';
import {
  type Mode,
  changeEdition,
  changeMode,
  changeSize,
  isEdition,
  modes,
  sizeNow,
} from './look.ts';
import { readPage, whenVoiced } from './read-aloud.ts';

interface Choice {
  label: string;
  act: () => void;
  isOn: () => boolean;
}

const size = (label: string, value: string): Choice => ({
  label,
  act: () => changeSize(value),
  isOn: () => sizeNow() === value,
});
const without = (mode: Mode, label = '标准'): Choice => ({
  label,
  act: () => changeMode(mode, false),
  isOn: () => !modes().has(mode),
});
const withMode = (mode: Mode, label: string): Choice => ({
  label,
  act: () => changeMode(mode, true),
  isOn: () => modes().has(mode),
});

const ROWS: Readonly<Record<string, readonly Choice[]>> = {
  文字: [size('标准', ''), size('大', 'large'), size('特大', 'huge'), size('最大', 'max')],
  行距: [without('wide'), withMode('wide', '宽')],
  颜色: [without('strong'), withMode('strong', '黑白分明')],
  页面: [without('simple', '全部'), withMode('simple', '简洁')],
};

const EDITION: Choice = {
  label: '大字版',
  act: () => changeEdition(!isEdition()),
  isOn: isEdition,
};

let panel: HTMLElement | undefined;

/** Opens or closes the panel of “Aa”. Its styles are loaded first, so that it does not show without them. */
export async function togglePanel(opener: HTMLElement): Promise<void> {
  await loadStyles();
  panel ??= makePanel(opener);
  setOpen(opener, opener.getAttribute('aria-expanded') !== 'true');
}

function setOpen(opener: HTMLElement, isOpen: boolean): void {
  opener.setAttribute('aria-expanded', String(isOpen));
  if (panel) panel.hidden = !isOpen;
}

function makePanel(opener: HTMLElement): HTMLElement {
  const shown: (readonly [HTMLElement, Choice])[] = [];
  const show = () => {
    for (const [button, { isOn }] of shown) button.setAttribute('aria-pressed', String(isOn()));
  };
  const toButton = (choice: Choice) => {
    const button = make('button', { type: 'button', textContent: choice.label });
    button.addEventListener('click', () => {
      choice.act();
      show();
    });
    shown.push([button, choice]);
    return button;
  };
  const made = make('div', { className: 'look' }, toButton(EDITION));
  made.append(make('p', {}, '字大、行宽、黑白分明，只留要紧的'));
  for (const [label, choices] of Object.entries(ROWS))
    made.append(makeGroup(label, choices.map(toButton)));
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', '大字版和文字大小');
  show();
  whenVoiced((voice) => {
    const read = make('button', { type: 'button', textContent: '朗读这一页' });
    read.addEventListener('click', () => {
      setOpen(opener, false);
      readPage(voice);
    });
    made.append(read);
  });
  closeWhenLeft(made, opener);
  opener.after(made);
  return made;
}

function makeGroup(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  const name = make('span', { textContent: label });
  name.setAttribute('aria-hidden', 'true');
  const group = make('div', {}, name, ...buttons);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  return group;
}

/** Escape, or going on with the page, closes it. */
function closeWhenLeft(made: HTMLElement, opener: HTMLElement): void {
  made.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    setOpen(opener, false);
    opener.focus();
  });
  for (const leaving of ['pointerdown', 'focusin'])
    document.addEventListener(leaving, ({ target }) => {
      if (!made.contains(target as Node) && !opener.contains(target as Node))
        setOpen(opener, false);
    });
}

/** The styles of the panel and of the modes; a page of a reader with a mode has them from the start. */
async function loadStyles(): Promise<void> {
  const href = document.documentElement.dataset['modes'] ?? '';
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = make('link', { rel: 'stylesheet', href });
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await loaded;
}
