import type { IndexStatus } from '../../search/types.ts';

const ASK_AGAIN_MS = 1500;

/**
 * Shows `notice` while the index is being rebuilt, and calls `onRenewed` when a new one is
 * available.
 */
export function watchIndex(
  base: string,
  notice: HTMLElement,
  onRenewed: () => Promise<void>,
): void {
  let seen: string | undefined;
  const ask = async (): Promise<void> => {
    const status = await fetchStatus(base);
    notice.hidden = status?.state !== 'renewing';
    if (status?.state === 'ready') {
      if (seen !== undefined && seen !== status.version) await onRenewed();
      seen = status.version;
    } else {
      // The page was opened before the first index existed, or during a rebuild.
      seen ??= '';
    }
    setTimeout(() => void ask(), ASK_AGAIN_MS);
  };
  void ask();
}

async function fetchStatus(base: string): Promise<IndexStatus | undefined> {
  try {
    const response = await fetch(`${base}pagefind/status.json`, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as IndexStatus) : undefined;
  } catch {
    return undefined;
  }
}
