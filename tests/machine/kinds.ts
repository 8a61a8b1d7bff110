import { extname } from 'node:path';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The MIME type that browsers and mail programs expect for each kind of file that a build can write. */
const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; ?charset=utf-8$/i,
  css: /^text\/css(?:; ?charset=utf-8)?$/i,
  js: /^(?:text|application)\/javascript(?:; ?charset=utf-8)?$/i,
  json: /^application\/json(?:; ?charset=utf-8)?$/i,
  webmanifest: /^application\/manifest\+json$/,
  ics: /^text\/calendar; ?charset=utf-8$/i,
  xml: /^(?:text|application)\/xml(?:; ?charset=utf-8)?$/i,
  atom: /^application\/atom\+xml(?:; ?charset=utf-8)?$/i,
  txt: /^text\/plain; ?charset=utf-8$/i,
  svg: /^image\/svg\+xml$/,
  avif: /^image\/avif$/,
  webp: /^image\/webp$/,
  jpg: /^image\/jpeg$/,
  jpeg: /^image\/jpeg$/,
  png: /^image\/png$/,
  pf_index: /^application\/octet-stream$/,
  pf_fragment: /^application\/octet-stream$/,
  bcmap: /^application\/octet-stream$/,
  bin: /^application\/octet-stream$/,
  pdf: /^application\/pdf$/,
  doc: /^application\/msword$/,
  docx: new RegExp(`^${OFFICE}\\.wordprocessingml\\.document$`),
  xls: /^application\/vnd\.ms-excel$/,
  xlsx: new RegExp(`^${OFFICE}\\.spreadsheetml\\.sheet$`),
  ppt: /^application\/vnd\.ms-powerpoint$/,
  pptx: new RegExp(`^${OFFICE}\\.presentationml\\.presentation$`),
};

/** The required type of a file; matches nothing for an unlisted kind. */
export const typeOf = (path: string): RegExp =>
  TYPES[extname(path).slice(1).toLowerCase()] ?? /^(?!)/;

/** Named by a hash of its content, as `docs/operating.md` describes. */
const KEPT = [
  /^_astro\//,
  /^admin\/assets\//,
  /^pagefind\/[0-9a-f]{10}\//,
  /^offline\/\w+\.[0-9a-f]{10}\.json$/,
];

/** The required `Cache-Control` of a file. */
export const cacheOf = (path: string): string =>
  KEPT.some((pattern) => pattern.test(path)) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Headers of every response by HTTPS. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};
