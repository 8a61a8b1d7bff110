// The parts of Astro that a build without Vite is made of. They are not public, so that this module
// is loaded only where the version of Astro is the one that it was written for: `render-kept.ts`.

export { resolveConfig } from '../../node_modules/astro/dist/core/config/config.js';
export { createSettings } from '../../node_modules/astro/dist/core/config/settings.js';
export { createKey } from '../../node_modules/astro/dist/core/encryption.js';
export { loadOrCreateNodeLogger } from '../../node_modules/astro/dist/core/logger/load.js';
export { createRoutesList } from '../../node_modules/astro/dist/core/routing/create-manifest.js';
export {
  runHookBuildDone,
  runHookBuildStart,
  runHookConfigDone,
  runHookConfigSetup,
} from '../../node_modules/astro/dist/integrations/hooks.js';
export { ContentLayer } from '../../node_modules/astro/dist/content/content-layer.js';
export { MutableDataStore } from '../../node_modules/astro/dist/content/mutable-data-store.js';
export { getDataStoreFile } from '../../node_modules/astro/dist/content/paths.js';
export { default as assetsPlugin } from '../../node_modules/astro/dist/assets/vite-plugin-assets.js';
export { generatePages } from '../../node_modules/astro/dist/core/build/generate.js';
export { IncrementalBuildCache } from '../../node_modules/astro/dist/core/build/incremental.js';
export {
  createBuildInternals,
  trackPageData,
} from '../../node_modules/astro/dist/core/build/internal.js';
export { collectPagesData } from '../../node_modules/astro/dist/core/build/page-data.js';

export type { BuildInternals } from '../../node_modules/astro/dist/core/build/internal.js';
export type {
  PageBuildData,
  StaticBuildOptions,
} from '../../node_modules/astro/dist/core/build/types.js';
export type { AstroSettings } from '../../node_modules/astro/dist/types/astro.js';
