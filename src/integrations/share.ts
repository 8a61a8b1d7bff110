import type { AstroIntegration } from 'astro';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WrittenFiles } from '../publish/manifest.ts';
import { CARD_FILE } from '../share/card-of-page.ts';
import { keptCards } from '../share/kept-cards.ts';
import { mapConcurrently } from '../values/map-concurrently.ts';
import type { OpenPages } from './built-pages.ts';

/** The encoder of pictures has threads of its own. */
const CONCURRENCY = 4;
/** Survives builds; all of it may be deleted at any time. */
const KEPT = '.cache/kept/share';

/** Draws the pictures of link previews, `<page>/share.jpg`, of the pages that name one. */
export function share(written: WrittenFiles, openPages: OpenPages): AstroIntegration {
  return {
    name: 'share',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const dist = fileURLToPath(dir);
        const cards = keptCards(resolve(KEPT));
        const pages = await openPages(dist);
        await mapConcurrently(pages.files, CONCURRENCY, async (page) => {
          const card = pages.get(page)?.card;
          if (!card) return;
          const file = join(dirname(page), CARD_FILE).replaceAll('\\', '/');
          written.add(file, await cards.put(card, join(dist, file)));
        });
        const { drawn, kept, lacking } = cards.finish();
        for (const character of lacking)
          logger.warn(`分享图：字体里没有“${character}”，图上画的是方框和它的编号`);
        const time = Math.round(performance.now() - start);
        logger.info(`${drawn} cards drawn, ${kept} kept (${time} ms)`);
      },
    },
  };
}
