import type { InstallProgress } from '../../offline/types.ts';

/** Messages between tabs: the installation has changed; the progress of a download. */
export type News = { kind: 'changed' } | { kind: 'progress'; progress: InstallProgress };

/**
 * Opens the channel between the tabs of the site at `base`. A listener receives all messages except
 * those of its own page; without BroadcastChannel, a tab sees the changes of others only after a
 * reload.
 */
export function openChannel(base: string, listen?: (news: News) => void): (news: News) => void {
  if (typeof BroadcastChannel !== 'function') return () => undefined;
  const channel = new BroadcastChannel(`red-candle-offline ${base}`);
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => listen?.(data));
  return (news) => channel.postMessage(news);
}
