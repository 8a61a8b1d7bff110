import { openChannel } from './channel.ts';
import { isMetered, onMetered } from '../../offline/connection.ts';
import { openStore } from '../../offline/store.ts';
import { lostChoice } from './wanted-choice.ts';

const keyOf = (base: string) => `offline-checked ${base}`;
const HOUR_MS = 3600_000;

/**
 * Checks for updates now, and when the reader returns to the page: at most once an hour across all
 * tabs.
 */
export function startUpdates(base: string): void {
  const check = () => {
    if (document.visibilityState === 'visible' && isDue(base, Date.now())) void update(base);
  };
  check();
  document.addEventListener('visibilitychange', check);
  addEventListener('online', check);
}

/**
 * Whether an update check is due; if so, it marks the check as done for an hour. False without
 * storage, or on a metered connection.
 */
function isDue(base: string, now: number): boolean {
  if (!navigator.onLine || isMetered()) return false;
  try {
    const last = Number(localStorage.getItem(keyOf(base)));
    // A clock that was set back must not stop the checks.
    if (now - last < HOUR_MS && now >= last) return false;
    localStorage.setItem(keyOf(base), String(now));
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches the missing files of the installed level from the published site. After any failure the
 * installation stays, without a message.
 */
async function update(base: string): Promise<void> {
  try {
    const store = openStore(base);
    const installed = await store.installed();
    if (lostChoice(base, installed?.level)) {
      showLine('原来带着的内容被浏览器清掉了。', '再下一次', `${base}offline/`);
    }
    if (!installed) return;
    const { id, time } = await store.published();
    // A new build with equal content: nothing to fetch, but the installation gets the new date.
    if (id === installed.manifest.id && time === installed.manifest.time) return;
    const stopper = new AbortController();
    const endWatch = onMetered(() => stopper.abort());
    await store.update({ signal: stopper.signal }).finally(endWatch);
    openChannel(base)({ kind: 'changed' });
    if (id !== installed.manifest.id && (await isOutOfDate()))
      showLine('有新内容。', '刷新看看', location.href);
  } catch {
    return;
  }
}

/**
 * Whether the open page came from the device, or differs from the site's current page at its
 * address.
 */
async function isOutOfDate(): Promise<boolean> {
  if ('copy' in document.documentElement.dataset) return true;
  const read = async (cache: RequestCache) =>
    (await fetch(location.pathname + location.search, { cache })).text();
  // The HTTP cache contains the page as it was opened.
  const opened = await read('force-cache');
  return opened !== (await read('no-cache'));
}

function showLine(text: string, action: string, href: string): void {
  document.querySelector('.news-line')?.remove();
  const line = Object.assign(document.createElement('p'), { className: 'news-line' });
  const link = Object.assign(document.createElement('a'), { href, textContent: action });
  link.addEventListener('click', (event) => {
    if (href !== location.href) return;
    event.preventDefault();
    location.reload();
  });
  line.setAttribute('role', 'status');
  line.append(text, link);
  document.querySelector('.site-header')?.append(line);
}
