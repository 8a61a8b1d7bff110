import type { NamedLimit } from './index.ts';

/**
 * The name of the grounds of a limit in its page, where its form finds them: those of its periods, which several limits
 * share, by the version of the first; of a limit that is not counted its own.
 */
export function basisName(
  { id, limit }: Pick<NamedLimit, 'id' | 'limit'>,
  version?: { validFrom?: string | undefined },
): string {
  if (!('period' in limit)) return id;
  const longest = limit.kind === 'last-day' ? limit.longest?.period : undefined;
  return [limit.period, longest, version?.validFrom].filter(Boolean).join(' ');
}
