import { markPageStarted } from './page/page-started.ts';
import { make, part } from './page/elements.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { isMetered } from '../offline/connection.ts';
import { readableOf } from './offline/readable.ts';
import { type PublishedChanges, fetchChanges } from './offline/saved-changes.ts';
import { dropUnlisted, keepListed } from './offline/saved-copies.ts';
import { fromJson, toJson, toText } from './offline/saved-files.ts';
import {
  MAX_SAVED,
  type SavedPage,
  canSave,
  merged,
  readSaved,
  watchSaved,
  withoutPage,
  writeSaved,
} from './offline/saved-list.ts';
import {
  type Order,
  announceDone,
  showChanged,
  showList,
  showReadable,
} from './offline/saved-view.ts';

const frame = part('saved');
const base = frame.dataset['base'] ?? '/';
const root = new URL(base, location.origin).href;
const file = part<HTMLInputElement>('saved-file');
const share = part('saved-share');
const orders = [...part('saved-orders').querySelectorAll('button')];
let order: Order = 'day';
/** The paths that are available offline, as far as checked. */
let readable: ReadonlySet<string> | undefined;
/** The published changes of all pages; undefined without a connection. */
let changes: PublishedChanges | undefined;

function show(): void {
  const pages = readSaved(base);
  const has = pages.length > 0;
  showList(pages, order, { base, remove });
  if (readable) showReadable(readable);
  if (changes) showChanged(pages, changes);
  for (const id of ['saved-text', 'saved-json']) part(id).hidden = !has;
  share.hidden = !has || !('share' in navigator);
  for (const button of orders) {
    button.setAttribute('aria-pressed', String(button.dataset['order'] === order));
  }
}

async function mark(): Promise<void> {
  readable = await readableOf(
    base,
    readSaved(base).map(({ path }) => path),
  );
  showReadable(readable);
}

async function markChanged(): Promise<void> {
  if (readSaved(base).length === 0) return;
  changes = await fetchChanges(base);
  if (changes) showChanged(readSaved(base), changes);
}

function remove(page: SavedPage): void {
  writeSaved(base, withoutPage(readSaved(base), page.path));
  show();
  announceDone(`移除了“${page.title}”。`, () => {
    writeSaved(base, merged(readSaved(base), [page]).pages);
    show();
    void mark();
    announceDone(`“${page.title}”放回来了。`);
    part('saved-lists').focus();
  });
  part('saved-status').querySelector('button')?.focus();
}

function download(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href, download: name }).click();
  // The browser reads the URL after this task.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

const nameOf = (extension: string) => `我的收藏-${toShanghaiDate(new Date())}.${extension}`;

async function bring(text: string): Promise<void> {
  const others = fromJson(text);
  if (!others) {
    announceDone('这不是本站的收藏备份。要选的是“存成备份”得到的那个文件。');
    return;
  }
  const { pages, added, left } = merged(readSaved(base), others);
  if (!writeSaved(base, pages)) {
    announceDone('浏览器不让存，没有搬过来。换个窗口或换个浏览器再试。');
    return;
  }
  show();
  const full = left.length > 0 ? `收藏最多${MAX_SAVED}条，还有${left.length}条放不下。` : '';
  const brought = `搬过来${added.length}条。${full}`;
  announceDone(brought);
  await Promise.all([mark(), markChanged()]);
  if (added.length === 0) return;
  if (isMetered()) {
    announceDone(`${brought}现在用的可能是流量，网页先不存，换了网络再打开这一页就存。`);
    return;
  }
  announceDone(`${brought}正在把网页存到这台设备里……`);
  const failed = await keepRest().catch(() => added.length);
  announceDone(failed > 0 ? `${brought}有${failed}条没能存到这台设备里。` : brought);
}

/**
 * Stores saved or imported pages whose download failed before. Returns the number that are still
 * missing.
 */
async function keepRest(): Promise<number> {
  const failed = await keepListed(base);
  await mark();
  return failed;
}

function start(): void {
  for (const button of orders) {
    button.addEventListener('click', () => {
      order = button.dataset['order'] === 'collection' ? 'collection' : 'day';
      show();
    });
  }
  part('saved-text').addEventListener('click', () =>
    download(nameOf('txt'), 'text/plain;charset=utf-8', toText(readSaved(base), root)),
  );
  part('saved-json').addEventListener('click', () =>
    download(nameOf('json'), 'application/json', toJson(readSaved(base))),
  );
  share.addEventListener('click', () => {
    // The reader may cancel the dialog.
    navigator
      .share({ title: '我的收藏', text: toText(readSaved(base), root) })
      .catch(() => undefined);
  });
  part('saved-import').addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    // The file may be gone, or the browser may not have access.
    void chosen?.text().then(bring, () => announceDone('这个文件打不开。换一个，或者再选一次。'));
    file.value = '';
  });
  watchSaved(base, () => {
    show();
    void mark();
  });
  // The undo buttons are gone with the page: removed pages can be deleted from the device.
  addEventListener('pagehide', () => void dropUnlisted(base).catch(() => undefined));
}

if (!canSave(base)) {
  const unable = part('saved-unable');
  unable.textContent =
    '这个浏览器不让存收藏：可能是无痕窗口，也可能关掉了本站的存储。别的都能照常用；要收藏，换个窗口或换个浏览器。';
  unable.hidden = false;
}
start();
show();
frame.hidden = false;
markPageStarted();
void mark();
void markChanged();
void dropLeftovers().catch(() => undefined);

/** There may be many pages and pictures: wait for an unmetered connection. */
async function dropLeftovers(): Promise<void> {
  await dropUnlisted(base);
  if (navigator.onLine && !isMetered()) await keepRest();
}
