import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { type LockFile, nameAt } from './lock-file.ts';

/** The licence of a package in the lock file. */
export interface Licence {
  name: string;
  version: string;
  /** An SPDX expression if the package uses SPDX; empty if none was found. */
  licence: string;
  /** Only for development; a site is built and served without it. */
  dev: boolean;
  /** Where it was found, if not in the field that SPDX defines. */
  source?: string;
}

/** Licences that require at most a notice of whoever runs the project or hosts its output. */
const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // SPDX's own lists of names, which are data: they require their author's name.
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  // For its own files only: used unmodified, they require nothing.
  'MPL-2.0',
  // Of a font that builds draw pictures with; no site ships it.
  'OFL-1.1',
  'Python-2.0',
  'WTFPL',
  'Zlib',
];

/** sharp's picture library, a shared library of its own that builds call and no site ships. */
const LIBVIPS = { packages: /^@img\/sharp-/, licence: 'LGPL-3.0-or-later' };

/** Packages whose field is no SPDX expression, with the licence that their text is. */
const STATED_VAGUELY: Readonly<Record<string, Pick<Licence, 'licence' | 'source'>>> = {
  'duck BSD': { licence: 'BSD-2-Clause', source: 'LICENSE; mammoth asks for it' },
};

/** Packages that state no licence anywhere, with the place where it was found. */
const STATED_ELSEWHERE: Readonly<Record<string, Pick<Licence, 'licence' | 'source'>>> = {
  '@mapbox/jsonlint-lines-primitives': {
    licence: 'MIT',
    source: 'the README of zaach/jsonlint, which it is a copy of; Decap’s map field asks for it',
  },
};

const MIT_TEXT =
  /Permission is hereby granted, free of charge|\bMIT licen[sc]e|licen[sc]e\s+[=-]*\s*MIT\b/i;

/**
 * Licences of all packages of `package-lock.json` in a folder, by name. If the lock file lacks the field, reads
 * `node_modules`.
 */
export function readLicences(folder: string): Licence[] {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as LockFile;
  const found = Object.entries(lock.packages).flatMap(([path, locked]) => {
    if (path === '') return [];
    const name = nameAt(path, locked);
    const stated = locked.license
      ? (STATED_VAGUELY[`${name} ${locked.license}`] ?? { licence: locked.license })
      : (readPackage(join(folder, path)) ?? STATED_ELSEWHERE[name] ?? { licence: '' });
    return [{ name, version: locked.version ?? '', dev: locked.dev === true, ...stated }];
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/** The licence of an installed package: from old fields, otherwise from its texts. */
function readPackage(folder: string): Pick<Licence, 'licence' | 'source'> | undefined {
  const files = listFolder(folder);
  if (files.includes('package.json')) {
    const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
    const { license, licenses } = JSON.parse(manifest) as Record<string, unknown>;
    const types = [license, licenses].flat().map(typeOf).filter(Boolean);
    if (types.length > 0) return { licence: types.join(' OR '), source: 'package.json' };
  }
  const texts = files.filter((file) => /^(?:licen[sc]e|copying|readme)/i.test(file)).sort();
  const source = texts.find((file) => MIT_TEXT.test(readFileSync(join(folder, file), 'utf8')));
  return source === undefined ? undefined : { licence: 'MIT', source };
}

/** A licence in the fields used before SPDX: `"MIT"` or `{ "type": "MIT" }`. */
const typeOf = (field: unknown): string => {
  const type: unknown = typeof field === 'string' ? field : Reflect.get(Object(field), 'type');
  return typeof type === 'string' ? type : '';
};

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Packages whose licence is not accepted by the project, or is unknown. */
export const findRefused = (licences: readonly Licence[]): Licence[] =>
  licences.filter(({ name, licence }) => {
    const allowed = LIBVIPS.packages.test(name) ? [...ALLOWED, LIBVIPS.licence] : ALLOWED;
    try {
      return !satisfies(licence, allowed);
    } catch {
      return true;
    }
  });
