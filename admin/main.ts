import './admin.css';
import { showNotice, showUnreachable } from './notice.ts';

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
  if (!(await isBackendReachable())) {
    showUnreachable(() => void open());
    return;
  }
  const { startDesk } = await import('./desk.ts');
  showNotice('');
  startDesk(site);
}

await open();
