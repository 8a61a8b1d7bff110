import type { DeskSettings } from '../src/model/settings/desk-host.ts';
import './admin.css';
import { showNotice, showUnreachable } from './notice.ts';
import { receiveArrival } from './sign-in/arrival.ts';

/** What the desk was built with; Vite puts it in (`vite-config.ts`). */
declare const __DESK__: DeskSettings;

/** The desk lies at `<base>admin/`, so the site's first page is one level up. */
const site = new URL('../', document.baseURI);

/** Whether the local file backend answers. A static host gives a page of its own, or nothing. */
async function isBackendReachable(): Promise<boolean> {
  try {
    const response = await fetch(new URL('api/v1', site), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ action: 'info' }),
    });
    const info: unknown = await response.json();
    return response.ok && typeof info === 'object' && info !== null && 'publish_modes' in info;
  } catch {
    return false;
  }
}

async function open(): Promise<void> {
  if (__DESK__.host === 'local' && !(await isBackendReachable())) {
    showUnreachable(() => void open());
    return;
  }
  const { startDesk } = await import('./desk.ts');
  showNotice('');
  await startDesk(site, __DESK__);
}

if (receiveArrival()) showNotice('登录好了，可以关掉这个窗口。');
else await open();
