import { toShanghaiDate } from '../../values/dates.ts';
import { openStore } from '../../offline/store.ts';
import { isOffered } from './offered.ts';
import {
  MAX_SAVED,
  type SavedPage,
  parseSaved,
  readSaved,
  watchSaved,
  withPage,
  withoutPage,
  writeSaved,
} from './saved-list.ts';
import { obstacle } from './support.ts';

/** Messages beside the button. */
const SAID = {
  kept: '收好了，没有网络也能看。',
  listed: '收好了，在“我的收藏”里找得到。',
  notKept: '记下了，但这次没能把网页存到这台设备里。连上网，打开“我的收藏”，会再存一次。',
  refused: '浏览器不让存，没能收藏。换个窗口或换个浏览器再试。',
  full: `收藏满${MAX_SAVED}条了，放不下。先在“我的收藏”里移除几条。`,
} as const;

/** Starts the button 收藏 of an entry; does nothing on other pages. */
export function startSaveButton(base: string): void {
  const button = document.querySelector<HTMLElement>('[data-action=save]');
  const status = document.querySelector('.actions output');
  const page = button && openPage(base);
  if (!page || !status) return;
  const isSaved = () => readSaved(base).some(({ path }) => path === page.path);
  const show = () => {
    const now = isSaved();
    button.setAttribute('aria-pressed', String(now));
    button.textContent = now ? '已收藏' : '收藏';
  };
  button.addEventListener('click', () => {
    const done = isSaved() ? giveUp(base, page) : save(base, page);
    show();
    void done.then((said) => (status.textContent = said));
  });
  watchSaved(base, show);
  show();
  button.removeAttribute('aria-disabled');
}

/** The entry of this page; undefined if it is not the page of an entry. */
function openPage(base: string): SavedPage | undefined {
  const trail = [...document.querySelectorAll('.breadcrumbs li')];
  const page = {
    // Hosts also answer to `…/transfer/index.html`, and some to `…/transfer`.
    path: location.pathname
      .slice(base.length)
      .replace(/index\.html$/, '')
      .replace(/\/?$/, '/'),
    title: document.querySelector('.entry-page h1')?.textContent?.trim(),
    // Pages at the top level of the site belong to no list.
    collection: (trail.length > 2 && trail[1]?.textContent?.trim()) || '关于本站',
    day: toShanghaiDate(new Date()),
  };
  return parseSaved([page])[0];
}

/** Both always resolve, with the message to show. */
async function save(base: string, page: SavedPage): Promise<string> {
  const pages = readSaved(base);
  if (pages.length >= MAX_SAVED) return SAID.full;
  if (!writeSaved(base, withPage(pages, page))) return SAID.refused;
  if (!isOffered || obstacle() !== undefined) return SAID.listed;
  try {
    await openStore(base).savePage(page.path);
    return SAID.kept;
  } catch {
    return SAID.notKept;
  }
}

async function giveUp(base: string, { path }: SavedPage): Promise<string> {
  if (!writeSaved(base, withoutPage(readSaved(base), path))) return '';
  if (isOffered && obstacle() === undefined) {
    // A copy that is not removed now is removed when 我的收藏 is opened.
    await openStore(base)
      .dropPage(path)
      .catch(() => undefined);
  }
  return '';
}
