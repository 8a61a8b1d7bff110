import type { Plugin } from 'vite';
import type { DeskSettings } from '../../src/model/settings/desk-host.ts';
import { hostOrigin } from '../ground/host-address.ts';

const CONNECT = "connect-src 'self' blob:";

/** Restricts the desk page's connections to its host (Content-Security-Policy). */
export function hostPolicy(desk: DeskSettings): Plugin {
  const origin = hostOrigin(desk);
  return {
    name: 'red-candle:host-policy',
    transformIndexHtml(html) {
      if (origin === undefined) return html;
      if (!html.includes(`${CONNECT};`))
        throw new Error(`admin/index.html: “${CONNECT};” is gone from its policy`);
      return html.replace(CONNECT, `${CONNECT} ${origin}`);
    },
  };
}
