import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type OwnColours, type Scheme, propertiesOf } from '../model/settings/colours.ts';
import { readSite } from './read-settings.ts';

/**
 * CSS that overrides the colours of `src/styles/tokens.css` with a union's own; empty without any.
 */
export function coloursCss(own: OwnColours): string {
  const rule = (scheme: Scheme) => {
    const properties = propertiesOf(own, scheme).map(([name, value]) => `${name}:${value}`);
    return properties.length > 0 ? `:root{${properties.join(';')}}` : '';
  };
  const dark = rule('dark');
  return rule('light') + (dark && `@media (prefers-color-scheme:dark){${dark}}`);
}

/**
 * For a content folder. Throws if its `site.yml` is invalid, which the check has reported before.
 */
export const coloursCssOf = (root: string): string => coloursCss(readSite(root).colours);

/**
 * Appends a union's own colours to the site's stylesheet, on pages and in the desk's preview: no
 * project file has to be changed for them, and pages make no extra request.
 */
export function ownColours(root: string): Plugin {
  const file = join(root, 'settings', 'site.yml');
  return {
    name: 'red-candle:own-colours',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/styles\/site\.css(?:\?|$)/ },
      handler(code) {
        this.addWatchFile(file);
        return { code: `${code}\n${coloursCssOf(root)}`, map: null };
      },
    },
  };
}
