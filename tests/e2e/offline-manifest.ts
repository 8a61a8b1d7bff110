import { createHash } from 'node:crypto';
import {
  type Manifest,
  type OfflinePicture,
  LEVELS,
  type Level,
  type PackFile,
  isWithin,
} from '../../src/offline/types.ts';
import { type Host, says } from './offline-host.ts';

interface Given {
  name: string;
  level: Level;
  pages: number;
  text: string;
}

/** Placeholders for the packs of a build: their texts are irrelevant here, their sizes and hashes are not. */
export const PACKS: readonly Given[] = [
  { name: 'frame', level: 'visited', pages: 4, text: '"frame"' },
  { name: 'rights', level: 'carry', pages: 60, text: JSON.stringify('权'.repeat(40_000)) },
  { name: 'essays', level: 'everything', pages: 20, text: JSON.stringify('文'.repeat(20_000)) },
];

/** Publishes a build of these packs, at addresses of their own. Returns the path of each, as it is requested. */
export function publish(
  host: Host,
  packs: readonly Given[] = PACKS,
  pictures: readonly OfflinePicture[] = [],
): Record<string, string> {
  const list: Given = {
    name: 'pictures',
    level: 'carry',
    pages: 0,
    text: JSON.stringify(pictures),
  };
  const given = [...packs, list];
  const files = given.map(toFile);
  const manifest: Manifest = {
    id: sha256(JSON.stringify(files)).slice(0, 10),
    time: '2026-11-22T18:40:05+08:00',
    packs: files,
    assets: [],
    packed: [],
    pages: sums(files, ({ pages }) => pages),
    pictures: sums(pictures, ({ bytes }) => bytes),
  };
  const base = new URL(host.url).pathname;
  host.answer(
    `${base}offline/current.json`,
    says(200, JSON.stringify(manifest), 'application/json'),
  );
  return Object.fromEntries(
    files.map(({ path }, index) => {
      const { name = '', text = '' } = given[index] ?? {};
      host.answer(base + path, says(200, text, 'application/json'));
      return [name, base + path];
    }),
  );
}

/** For each level the sum over its items. */
const sums = <T extends { level: Level }>(items: readonly T[], of: (item: T) => number) =>
  Object.fromEntries(
    LEVELS.map((level) => {
      const within = items.filter((item) => isWithin(level, item.level));
      return [level, within.reduce((sum, item) => sum + of(item), 0)];
    }),
  ) as Record<Level, number>;

function toFile({ name, level, pages, text }: Given): PackFile {
  const hash = sha256(text).slice(0, 16);
  const bytes = Buffer.byteLength(text);
  const kind = name === 'pictures' ? 'pictures' : 'entries';
  const path = `offline/${name}.${hash.slice(0, 10)}.json`;
  return { path, hash, bytes, brotli: bytes, level, pages, kind };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
