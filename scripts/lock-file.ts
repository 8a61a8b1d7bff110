/** One package in `package-lock.json`, by the part that matters here. */
export interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

/** An optional dependency that the lock file names no package for. */
export interface Gap {
  /** Where the missing package belongs, `node_modules/x/node_modules/y`. */
  path: string;
  name: string;
  version: string;
  dev: boolean;
}

const EXACT = /^\d/;

/** Where Node finds `name` for a package at `path`: beside it, or beside one of those that hold it. */
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
 * Optional dependencies without an entry of their version. npm leaves them out when the registry it
 * asked lacks them (a mirror without other platforms' binaries), and `npm ci` then refuses the file.
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

const SYSTEMS: Readonly<Record<string, string>> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'] as const;

/** The platform that a package of binaries is for, as its name tells (`@pagefind/darwin-arm64`). */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu'> {
  const words = name.split(/[/-]/);
  const system = words.map((word) => SYSTEMS[word]).find(Boolean);
  const processor = PROCESSORS.find((candidate) => words.includes(candidate));
  return { ...(processor && { cpu: [processor] }), ...(system && { os: [system] }) };
}

/** The lock file with an entry in each gap. An entry has no checksum: what lacks it could not be asked. */
export function fillGaps(lock: LockFile): LockFile {
  const added = findGaps(lock).map(({ path, name, version, dev }) => [
    path,
    { version, ...(dev && { dev }), optional: true, ...platformOf(name) },
  ]);
  const packages = { ...lock.packages, ...(Object.fromEntries(added) as LockFile['packages']) };
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(sorted) };
}
