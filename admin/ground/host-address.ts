import type { DeskSettings } from '../../src/model/settings/desk-host.ts';

/** The origin of the host's API, which the desk requests content from; undefined on this machine. */
export function hostOrigin({ host, address }: DeskSettings): string | undefined {
  if (host === 'local') return undefined;
  if (host === 'github') return 'https://api.github.com';
  return new URL(address ?? 'https://gitlab.com').origin;
}
