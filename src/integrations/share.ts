import type { AstroIntegration } from 'astro';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WrittenFiles } from '../publish/manifest.ts';
import { CARD_FILE, cardOfPage } from '../share/card-of-page.ts';
import { keptCards } from '../share/kept-cards.ts';
import { mapConcurrently } from '../values/map-concurrently.ts';

/** The encoder of pictures has threads of its own. */
const CONCURRENCY = 4;
/** Survives builds; all of it may be deleted at any time. */
const KEPT = '.cache/kept/share';

/** Draws the pictures of link previews, `<page>/share.jpg`, of the pages that name one. */
export function share(written: WrittenFiles): AstroIntegration {
  return {
    name: 'share',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const dist = fileURLToPath(dir);
        const cards = keptCards(resolve(KEPT));
        const names = readdirSync(dist, { encoding: 'utf8', recursive: true });
        const pages = names.filter((name) => name.endsWith('.html'));
        await mapConcurrently(pages, CONCURRENCY, async (name) => {
          const page = name.replaceAll('\\', '/');
          const card = cardOfPage(readFileSync(join(dist, page), 'utf8'));
          if (!card) return;
          const picture = await cards.get(card);
          const file = join(dirname(page), CARD_FILE).replaceAll('\\', '/');
          writeFileSync(join(dist, file), picture);
          written.add(file, picture);
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
