import type { InstallProgress } from '../../offline/types.ts';

/** What tabs tell each other: what is kept has changed; how far a download is. */
export type News = { kind: 'changed' } | { kind: 'progress'; progress: InstallProgress };

/**
 * Joins what the tabs of the site at `base` tell each other. A listener hears all but its own page's `tell`; where
 * the browser has no channels, each tab learns of the others when it is opened anew.
 */
export function openChannel(base: string, listen?: (news: News) => void): (news: News) => void {
  if (typeof BroadcastChannel !== 'function') return () => undefined;
  const channel = new BroadcastChannel(`red-candle-offline ${base}`);
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => listen?.(data));
  return (news) => channel.postMessage(news);
}
