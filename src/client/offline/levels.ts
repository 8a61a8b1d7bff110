import type { Manifest, Level } from '../../offline/types.ts';
import { filesOf, weightOf } from '../../offline/wanted.ts';

/** Names of the levels for readers. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  visited: '随看随存',
  carry: '权益与优惠随身带',
  everything: '全部带上',
};

/** The content of a level of a site, and its transfer size in bytes. */
export interface Figures {
  pages: number;
  bytes: number;
  pictures: number;
}

export function figuresOf(manifest: Manifest, level: Level): Figures {
  const sum = (weights: readonly number[]) => weights.reduce((total, one) => total + one, 0);
  return {
    pages: manifest.pages[level],
    bytes: sum(filesOf(manifest, { level, pictures: false }).map(weightOf)),
    pictures: manifest.pictures[level],
  };
}
