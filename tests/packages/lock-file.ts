/** One package in `package-lock.json`, with the fields used here. */
export interface LockedPackage {
  version?: string;
  /** The package's name if the folder has another name (`npm:` aliases). */
  name?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  license?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  engines?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

/** A registry's record of one version of a package, as far as the lock file contains it. */
export type Manifest = Pick<
  LockedPackage,
  'integrity' | 'os' | 'cpu' | 'libc' | 'license' | 'dependencies' | 'engines'
>;

/** Requests an exact version of a package from a registry. Rejects if it has none. */
export type AskRegistry = (name: string, version: string) => Promise<Manifest>;

/** An entry that is missing, or that has no checksum. */
export interface Gap {
  /** The package's location, `node_modules/x/node_modules/y`. */
  path: string;
  name: string;
  version: string;
  dev: boolean;
}

const EXACT = /^\d/;

/**
 * Where Node resolves `name` for a package at `path`: in its own `node_modules`, or in one of the enclosing folders.
 */
function* placesOf(path: string, name: string): Generator<string> {
  let folder = path;
  for (;;) {
    yield folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (folder === '') return;
    const cut = folder.lastIndexOf('/node_modules/');
    folder = cut === -1 ? '' : folder.slice(0, cut);
  }
}

/**
 * Optional dependencies without an entry of their version. npm leaves them out when its registry lacks them (a mirror
 * without other platforms' binaries), and `npm ci` then rejects the file.
 */
export function findGaps({ packages }: LockFile): Gap[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies).flatMap(([name, range]) => {
      const places = [...placesOf(path, name)];
      const found = places.find((place) => packages[place]);
      if (found && (!EXACT.test(range) || packages[found]?.version === range)) return [];
      const free = found ? places[0] : places.at(-1);
      return [{ path: free ?? '', name, version: range.replace(/^[^\d]*/, ''), dev }];
    }),
  );
}

/** The name in the registry of the package at a path. */
export const nameAt = (path: string, { name }: LockedPackage): string =>
  name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Entries without a checksum: npm would install whatever the registry serves under that name. */
export function findUnverified({ packages }: LockFile): Gap[] {
  return Object.entries(packages)
    .filter(([path, { integrity = '' }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity))
    .map(([path, locked]) => ({
      path,
      name: nameAt(path, locked),
      version: locked.version ?? '',
      dev: locked.dev === true,
    }));
}

/**
 * The lock file with an entry, checksum included, for everything that lacks one. Rejects if the registry has no
 * checksum: an entry without one must never be written.
 */
export async function completeLock(lock: LockFile, ask: AskRegistry): Promise<LockFile> {
  const gaps = [...findGaps(lock), ...findUnverified(lock)];
  const added = gaps.map(async ({ path, name, version, dev }) => {
    const manifest = await ask(name, version);
    if (!manifest.integrity) throw new Error(`${name}@${version}: the registry tells no integrity`);
    const known = lock.packages[path] ?? { version, ...(dev && { dev }), optional: true };
    return [path, { ...known, ...manifest }] as const;
  });
  const packages = { ...lock.packages, ...Object.fromEntries(await Promise.all(added)) };
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(sorted) };
}
