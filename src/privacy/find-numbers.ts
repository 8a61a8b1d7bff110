import type { Spot } from './finding.ts';
import { cardIn } from './find-cards.ts';
import { identityIn, oldIdentityIn } from './find-identity.ts';
import { joinedIn } from './find-joined.ts';
import { mobileIn } from './find-mobiles.ts';
import { type Group, chainsIn } from './groups.ts';
import { type Find, type Scene, take } from './scene.ts';

const smallerIn: Find = (chain, first, scene) =>
  mobileIn(chain, first, scene) ?? oldIdentityIn(chain, first, scene);

/**
 * Identity, card and mobile numbers in a squeezed text, in order. Each digit belongs to at most one
 * of them.
 */
export function findNumbers(scene: Scene): Spot[] {
  return chainsIn(scene.folded).flatMap((chain) => {
    const spots = [...take(chain, scene, identityIn), ...joinedIn(chain, scene)];
    const rest = restOf(chain, spots);
    const cards = rest.flatMap((part) => take(part, scene, cardIn));
    const others = rest
      .flatMap((part) => restOf(part, cards))
      .flatMap((part) => take(part, scene, smallerIn));
    return [...spots, ...cards, ...others];
  });
}

/** The parts of a chain outside of the spots, which are in its order. */
function restOf(chain: readonly Group[], spots: readonly Spot[]): Group[][] {
  const ordered = [...spots].sort((a, b) => a.start - b.start);
  const parts: Group[][] = [[]];
  let at = 0;
  for (const group of chain) {
    while ((ordered[at]?.end ?? Infinity) <= group.start) at += 1;
    if ((ordered[at]?.start ?? Infinity) < group.end) parts.push([]);
    else parts.at(-1)?.push(group);
  }
  return parts.filter((part) => part.length > 0);
}
