import { createHash } from 'node:crypto';
import type {
  Manifest,
  OfflinePicture,
  Level,
  PackFile,
  SiteFile,
} from '../../../src/offline/types.ts';

export const BASE = '/gonghui/';

/** A file of a site with its content. */
export interface Content {
  path: string;
  text: string;
  level: Level;
}

/** A small site: its files, and a way to put it on a host. */
export interface Site {
  manifest: Manifest;
  publish: (files: Map<string, Response>) => void;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const file = ({ path, text }: Content): SiteFile => {
  const bytes = Buffer.byteLength(text);
  return { path, hash: hashOf(text).slice(0, 16), bytes, brotli: bytes };
};

/**
 * A site with a frame, a pack of rights and one of essays, a style, a script and two pictures.
 *
 * @param word identifies this build: it occurs in the pack of rights and in the script
 */
export function makeSite(word: string): Site {
  const name = (path: string, text: string) => path.replace('#', hashOf(text).slice(0, 10));
  const content = (path: string, text: string, level: Level): Content => ({
    path: name(path, text),
    text,
    level,
  });
  const frame = content('offline/frame.#.json', '{"frame":1}', 'visited');
  const rights = content('offline/rights.#.json', JSON.stringify({ rights: word }), 'carry');
  const essays = content('offline/essays.#.json', '{"essays":1}', 'everything');
  const style = content('_astro/Site.#.css', 'body{color:red}', 'visited');
  const script = content('_astro/site.#.js', `tell('${word}')`, 'visited');
  const packed = content('_astro/search.#.js', `ask('${word}')`, 'carry');
  const scripts = content(
    'offline/scripts.#.json',
    JSON.stringify({ [packed.path]: packed.text }),
    'carry',
  );
  const icon = content('favicon.svg', `<svg>${word}</svg>`, 'visited');
  const pictures = [
    content('_astro/choir.B2E7HnYp_a1.webp', 'RIFF choir', 'carry'),
    content('_astro/clinic.BEil1KNv_b2.webp', 'RIFF clinic', 'everything'),
  ];
  const listed = pictures.map(({ path, text, level }): OfflinePicture => ({
    path,
    level,
    bytes: text.length,
  }));
  const list = content('offline/pictures.#.json', JSON.stringify(listed), 'carry');
  const pack = (it: Content, kind: PackFile['kind']): PackFile => ({
    ...file(it),
    level: it.level,
    kind,
    pages: 1,
  });
  const manifest: Manifest = {
    id: hashOf(word).slice(0, 10),
    time: '2026-11-22T18:40:05+08:00',
    packs: [
      pack(frame, 'frame'),
      pack(rights, 'entries'),
      pack(scripts, 'scripts'),
      pack(essays, 'entries'),
      pack(list, 'pictures'),
    ],
    assets: [style, script, icon].map((it) => ({ ...file(it), level: it.level })),
    packed: [packed.path],
    pages: { visited: 1, carry: 2, everything: 3 },
    pictures: {
      visited: 0,
      carry: 'RIFF choir'.length,
      everything: 'RIFF choirRIFF clinic'.length,
    },
  };
  const all = [frame, rights, essays, scripts, list, packed, style, script, icon, ...pictures];
  return {
    manifest,
    publish: (files) => {
      for (const { path, text } of all) files.set(BASE + path, response(path, text));
      files.set(`${BASE}offline/current.json`, Response.json(manifest));
    },
  };
}

const TYPES = { json: 'application/json', css: 'text/css', js: 'text/javascript' } as const;

function response(path: string, text: string): Response {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const type = ending in TYPES ? TYPES[ending as keyof typeof TYPES] : `image/${ending}`;
  return new Response(text, { headers: { 'Content-Type': type } });
}
