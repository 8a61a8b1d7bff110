import CMS from 'decap-cms-core';
import type { DeskSettings } from '../../src/model/settings/desk-host.ts';
import { backendName } from './backend-config.ts';
import { loadBackend } from '../backend/load-backend.ts';
import { toDecapConfig } from './config.ts';
import { listenForKeys } from './form/keys.ts';
import { setHealthReview } from '../health/index.tsx';
import { registerHooks } from './hooks.ts';
import { phrasesFor } from './locale/zh-hans.ts';
import { registerComponents } from './body/components.ts';
import { showPublishing } from '../publish/index.tsx';
import { registerPreviews } from './previews.tsx';
import { widgets } from './widgets/index.ts';

/**
 * Starts Decap with the parts that we use, one by one: all of decap-cms-app is nearly twice the size.
 * @param site the address of the site's first page
 * @param desk where the content lives, and whether what is saved is a draft first, to be reviewed
 */
export async function startDesk(site: URL, desk: DeskSettings): Promise<void> {
  const config = toDecapConfig(site, desk);
  // Decap's type of a backend asks for more than it calls.
  CMS.registerBackend(backendName(desk.host), (await loadBackend(desk)) as never);
  for (const widget of widgets) CMS.registerWidget(widget);
  registerComponents(CMS);
  CMS.registerLocale('zh_Hans', phrasesFor(desk.review));
  const hasReview = config.publish_mode === 'editorial_workflow';
  registerHooks(CMS, hasReview);
  registerPreviews(CMS, site.pathname);
  setHealthReview(hasReview);
  showPublishing(site, desk.host === 'local');
  listenForKeys();
  CMS.init({ config });
}
