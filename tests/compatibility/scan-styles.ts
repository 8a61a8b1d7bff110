import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';
import type { BrowserFloor } from '../../src/values/browser-floor.ts';
import { lackOfStyle, lackSince } from './support.ts';

/** `@media (width >= 48rem)`. */
const COMPARISON = { chrome: '104', safari: '16.4' };

/**
 * The features in a style sheet for which the oldest supported browsers drop a whole rule or block: pseudo-classes and
 * pseudo-elements, at-rules, comparisons in media queries. Ignores unknown declarations, which browsers drop singly.
 */
export function scanStyles(css: string, floor: BrowserFloor): Map<string, string> {
  const found = new Map<string, string>();
  const note = (what: string, lack: string | undefined) => {
    if (lack !== undefined && lack !== '') found.set(what, lack);
  };
  postcss.parse(css).walk((node) => {
    if (node.type === 'atrule') {
      note(`@${node.name}`, lackOfStyle('at-rules', node.name, floor));
      if (node.name === 'media' && /[<>]/.test(node.params))
        note(`@media ${node.params}`, lackSince(COMPARISON, floor));
    }
    if (node.type === 'rule' && !isKeyframe(node)) {
      selectorParser((selectors) =>
        selectors.walkPseudos(({ value }) => {
          const name = value.replace(/^::?/, '');
          note(value, lackOfStyle('selectors', name, floor));
        }),
      ).processSync(node.selector);
    }
  });
  return found;
}

function isKeyframe({ parent }: postcss.Rule): boolean {
  return parent?.type === 'atrule' && (parent as postcss.AtRule).name.endsWith('keyframes');
}
