import { createRenderer } from '../../src/markdown/render.ts';

const laws = [
  {
    id: 'union',
    title: '中华人民共和国工会法',
    shortName: '工会法',
    revised: '2021-12-24',
    source: '公开文本',
  },
];

/** The HTML that readers get, on a site at `/gonghui/`. */
export const render = createRenderer({ laws, base: '/gonghui/' });

/** The HTML of the editors' preview, on a site at `/` with one picture. */
export const preview = createRenderer({
  laws,
  base: '/',
  resolveImage: (src) => (src === '../media/台 上.jpg' ? 'blob:stage' : undefined),
});

/** The visible and announced text of the HTML. */
export const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Every value of an attribute, in order. */
export const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

/** The names of all elements, in order; ignores text in attributes. */
export const tagsOf = (html: string) =>
  [...html.replace(/="[^"]*"/g, '').matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) =>
    name.toLowerCase(),
  );
