import type { APIRoute } from 'astro';
import { collections } from '../collections/index.ts';
import { listedCollections } from '../collections/places.ts';
import { paletteOf } from '../model/settings/colours.ts';
import { getSite } from '../site/content.ts';
import { siteIcons } from '../site/own-pictures.ts';
import { href, listPath } from '../site/href.ts';

const SHORTCUTS = listedCollections
  .flatMap((name) => {
    const { shortcut } = collections[name].site;
    return shortcut === undefined ? [] : [{ ...shortcut, url: href(listPath(name)) }];
  })
  .sort((one, other) => one.rank - other.rank)
  .map(({ name, url }) => ({ name, url }));

/** The web app manifest. */
export const GET: APIRoute = async () => {
  const { name, tagline, description, colours } = await getSite();
  const { paper } = paletteOf(colours, 'light');
  const manifest = {
    name: `${name} · ${tagline}`,
    short_name: name,
    description,
    lang: 'zh-Hans',
    dir: 'ltr',
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    icons: (await siteIcons()).sized.map(({ href: src, size, purpose }) => ({
      src,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    shortcuts: SHORTCUTS,
    // A text shared from another app becomes a query.
    share_target: {
      action: href('/search/'),
      method: 'GET',
      enctype: 'application/x-www-form-urlencoded',
      params: { title: 'title', text: 'text', url: 'url' },
    },
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
};
