import { createRoot } from 'react-dom/client';
import { PublishBar } from './publish-bar.tsx';
import { followPublishing } from './store.ts';

/**
 * Shows what becomes of saved entries, on every page of the desk.
 * @param site the address of the site's first page
 * @param isLocal whether the desk writes to this machine
 */
export function showPublishing(site: URL, isLocal: boolean): void {
  followPublishing(site);
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<PublishBar isLocal={isLocal} />);
}
