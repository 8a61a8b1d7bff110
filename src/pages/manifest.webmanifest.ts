import type { APIRoute } from 'astro';
import { collections } from '../collections/index.ts';
import { listedCollections } from '../collections/places.ts';
import { getSite } from '../site/content.ts';
import { href, listPath } from '../site/href.ts';

/** --paper of the light scheme, as in the `theme-color` of every page. */
const PAPER = '#faf6ef';

const SHORTCUTS = listedCollections
  .flatMap((name) => {
    const { shortcut } = collections[name].site;
    return shortcut === undefined ? [] : [{ ...shortcut, url: href(listPath(name)) }];
  })
  .sort((one, other) => one.rank - other.rank)
  .map(({ name, url }) => ({ name, url }));

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: href(`/icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a device needs to put the site among its apps. */
export const GET: APIRoute = async () => {
  const { name, tagline, description } = await getSite();
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
    theme_color: PAPER,
    background_color: PAPER,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable-512', 512, 'maskable'),
    ],
    shortcuts: SHORTCUTS,
    // A text that is shared from another app becomes a question.
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
