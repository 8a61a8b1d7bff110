import type { AstroIntegration } from 'astro';

/**
 * Runs the post-build work of integrations concurrently, which Astro would run one after the other:
 * they read the built pages and write files of their own. The last of them waits for all; if one
 * fails, the build fails after all have stopped writing.
 */
export function sideBySide(...integrations: readonly AstroIntegration[]): AstroIntegration[] {
  const running: Promise<void>[] = [];
  const last = integrations.findLastIndex(({ hooks }) => hooks['astro:build:done']);
  return integrations.map((integration, at) => {
    const finish = integration.hooks['astro:build:done'];
    if (!finish) return integration;
    return {
      ...integration,
      hooks: {
        ...integration.hooks,
        'astro:build:done': async (options) => {
          running.push((async () => finish(options))());
          if (at < last) return;
          const results = await Promise.allSettled(running);
          const failed = results.find((result) => result.status === 'rejected');
          if (failed) throw failed.reason;
        },
      },
    };
  });
}
