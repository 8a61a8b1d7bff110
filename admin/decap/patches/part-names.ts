import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const SOURCE = /\/node_modules\/decap-cms-[a-z-]+\/dist\/esm\/(?:.*\/)?(\w+)\.js$/;
const PART = /target: "e[a-z0-9]+",\n(\s*)label: "(\w+)"/g;

/**
 * Gives the parts of Decap's pages class names that a style sheet can use: `.desk-EditorToolbar-ToolbarContainer`
 * instead of emotion's `.e1d2l9mo19`, from the file and the label that emotion gives the part. Stops the build if our
 * style sheets name a part that Decap no longer has.
 * @param styles the folder of the style sheets that use such names
 */
export function partNames(styles: string): Plugin {
  const known = new Set<string>();
  return {
    name: 'red-candle:part-names',
    enforce: 'pre',
    transform(code, id) {
      const file = SOURCE.exec(id.split('?')[0] ?? id)?.[1];
      if (file === undefined || !code.includes('label: "')) return undefined;
      return { code: namePartsOf(file, code, known), map: null };
    },
    buildEnd(error) {
      const missing = usedParts(styles).filter((name) => !known.has(name));
      if (!error && missing.length > 0)
        throw new Error(
          `style sheets of the desk: no longer a part of Decap: ${missing.join(', ')}`,
        );
    },
  };
}

/** The module's text with readable class names; adds each name to `known`. */
export function namePartsOf(file: string, code: string, known: Set<string>): string {
  return code.replace(PART, (_, space: string, label: string) => {
    const name = `desk-${file}-${label}`;
    known.add(name);
    return `target: "${name}",\n${space}label: "${label}"`;
  });
}

function usedParts(folder: string): string[] {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const text = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return [...new Set([...text.matchAll(/\.(desk-[A-Z]\w*-\w+)/g)].map(([, name = '']) => name))];
}
