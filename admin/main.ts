import type { DeskSettings } from '../src/model/settings/desk-host.ts';
import './admin.css';
import { showNotice, showReviewProblem, showTooOld, showUnreachable } from './ui/notice.ts';
import './access/desk.css';
import './access/phone.css';
import './access/phone-form.css';
import { followKeyboard } from './access/narrow.ts';
import { watchPresses } from './access/press.ts';
import { followCaret } from './access/reveal.ts';
import { type Arrival, receiveArrival } from './sign-in/arrival.ts';

/** The settings that the desk was built with, inserted by Vite (`build/vite-config.ts`). */
declare const __DESK__: DeskSettings;

/** The desk is located at `<base>admin/`, so the site's home page is one level up. */
const site = new URL('../', document.baseURI);

/** Tests for the newest features that nearly everything here needs: Chrome 105, Safari 16, Firefox 110 or later. */
const isBelowFloor = () =>
  !('findLast' in Array.prototype) || !CSS.supports('container-type', 'inline-size');

/** How the local file backend publishes, or why it cannot. */
interface Info {
  publish_modes: string[];
  problem?: string;
}

/**
 * The local file backend's description of itself. Undefined on a static host, which responds with a page of its own, or
 * not at all.
 */
async function askBackend(): Promise<Info | undefined> {
  try {
    const response = await fetch(new URL('api/v1', site), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ action: 'info' }),
    });
    const info: unknown = await response.json();
    const isInfo = typeof info === 'object' && info !== null && 'publish_modes' in info;
    return response.ok && isInfo ? (info as Info) : undefined;
  } catch {
    return undefined;
  }
}

async function open(arrival: Arrival | undefined): Promise<void> {
  if (__DESK__.host !== 'local') return start(__DESK__, arrival);
  const info = await askBackend();
  if (!info) {
    showUnreachable(() => void open(arrival));
    return;
  }
  if (info.problem !== undefined) {
    showReviewProblem(info.problem, () => void open(arrival));
    return;
  }
  await start({ ...__DESK__, review: info.publish_modes.includes('editorial_workflow') });
}

async function start(settings: DeskSettings, arrival?: Arrival): Promise<void> {
  const { startDesk } = await import('./start.ts');
  showNotice('');
  await startDesk({ site, settings, arrival });
}

watchPresses();
followKeyboard();
followCaret();
if (isBelowFloor()) showTooOld();
else {
  const arrival = receiveArrival();
  if (arrival === 'handed on') showNotice('登录好了，可以关掉这个窗口。');
  else await open(arrival);
}
