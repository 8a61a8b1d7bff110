import CMS from 'decap-cms-core';
import type { Desk } from '../desk/desk.ts';
import type { BackendClass } from '../port/backend.ts';
import { backendName } from './backend-config.ts';
import { registerComponents } from './body/components.ts';
import { connectDecap } from './bridge/connected.ts';
import { toDecapConfig } from './config.ts';
import { listenForKeys } from './form/keys.ts';
import { registerHooks } from './hooks.ts';
import { phrasesFor } from './locale/zh-hans.ts';
import { registerPreviews } from './previews.tsx';
import { widgets } from './widgets/index.ts';

/** Starts Decap with the parts that we use, registered one by one: all of decap-cms-app is nearly twice the size. */
export function startDecap(desk: Desk, backend: BackendClass): void {
  const { site, settings, hasReview, readSnapshot } = desk;
  connectDecap(desk);
  // Decap's type of a backend requires more than Decap calls.
  CMS.registerBackend(backendName(settings.host), backend as never);
  for (const widget of widgets) CMS.registerWidget(widget);
  registerComponents(CMS);
  CMS.registerLocale('zh_Hans', phrasesFor(hasReview));
  registerHooks(CMS, desk.drafts, hasReview);
  registerPreviews(CMS, site.pathname, readSnapshot);
  listenForKeys();
  CMS.init({ config: toDecapConfig(site, settings) });
}
