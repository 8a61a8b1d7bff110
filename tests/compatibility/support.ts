import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data';
import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { BrowserFloor } from '../../src/values/browser-floor.ts';

/**
 * MDN's data for a set of minimum versions; each text lists the versions that a feature needs, `chrome 92, firefox
 * 119`.
 */
interface Builtins {
  /** `Highlight`, `Intl.Segmenter` → the needed versions; empty if the minimum versions suffice. */
  globals: ReadonlyMap<string, string>;
  /** `Object.hasOwn`, `CSS.highlights` → the needed versions. */
  statics: ReadonlyMap<string, string>;
  /** The name of a member, `at` → the needed versions in each interface that has one of that name. */
  members: ReadonlyMap<string, readonly string[]>;
  /** Those of the language's own objects: `at`, not `share`. */
  ownMembers: ReadonlyMap<string, readonly string[]>;
  /**
   * Members that the minimum versions lack, as `[interface, member, location]`; the data lack the location for the
   * language’s own.
   */
  lacking: readonly (readonly [string, string, 'constructor' | 'prototype' | 'either'])[];
}

/**
 * Interfaces of which no page of ours has an instance: their members would only be mistaken for fields of our own.
 * Their constructors and the ways to obtain instances are searched nevertheless.
 */
const NEVER_HELD =
  /^(?:RTC|MIDI|Bluetooth|USB|HID|Serial|GPU|ML|XR|Payment|Presentation|NDEF|Sensor|SharedStorage|StorageBucket|StorageAccessHandle|BatteryManager|Directory|Observable|Iterator|ElementInternals|IdentityCredential|LargestContentfulPaint|PerformanceElementTiming|CSSPseudoElement|Push|DisposableStack|AsyncDisposableStack|SuppressedError|Atomics)/;

/** The needed versions of a feature above the minimum ones, `chrome 92, safari 16.4`; empty if those suffice. */
function lackOf({ support }: CompatStatement, floor: BrowserFloor): string {
  return Object.entries(floor)
    .flatMap(([browser, oldest]) => {
      const reported = support[browser as keyof BrowserFloor];
      const statements =
        reported === undefined ? [] : Array.isArray(reported) ? reported : [reported];
      if (statements.some((statement) => isIn(statement, Number(oldest)))) return [];
      return [`${browser} ${String(statements[0]?.version_added ?? 'unknown')}`];
    })
    .join(', ');
}

/** The same for features that the data lack: the versions that introduced it → those above the minimum. */
export function lackSince(since: Partial<BrowserFloor>, floor: BrowserFloor): string {
  return Object.entries(since)
    .filter(([browser, first]) => Number(first) > Number(floor[browser as keyof BrowserFloor]))
    .map(([browser, first]) => `${browser} ${first}`)
    .join(', ');
}

function isIn(statement: SupportStatement, floor: number): boolean {
  if (Array.isArray(statement)) return false;
  const { version_added: added, version_removed: removed } = statement;
  const isOwnName = !statement.prefix && !statement.alternative_name && !statement.flags;
  return isOwnName && versionOf(added) <= floor && !(versionOf(removed) <= floor);
}

/** `≤37` counts as 37; a missing or preview version as never. */
const versionOf = (version: unknown): number =>
  typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : Infinity;

function membersOf(node: Identifier): [string, CompatStatement][] {
  return Object.entries(node).flatMap(([name, child]) => {
    const statement = name === '__compat' ? undefined : (child as Identifier).__compat;
    return statement ? [[name.replace(/_(?:static|event)$/, ''), statement]] : [];
  });
}

/** `json` and `json_static` of `Response` are two members. */
function lackingOf(owner: string, node: Identifier, floor: BrowserFloor): Builtins['lacking'] {
  return Object.entries(node).flatMap(([key, child]) => {
    const statement = key === '__compat' ? undefined : (child as Identifier).__compat;
    if (!statement || lackOf(statement, floor) === '') return [];
    const isApi = owner in data.api;
    const place = !isApi ? 'either' : key.endsWith('_static') ? 'constructor' : 'prototype';
    return [[owner, key.replace(/_static$/, ''), place] as const];
  });
}

function readBuiltins(floor: BrowserFloor): Builtins {
  const globals = new Map<string, string>();
  const statics = new Map<string, string>();
  const members = new Map<string, string[]>();
  const ownMembers = new Map<string, string[]>();
  const builtins = data.javascript.builtins ?? {};
  const interfaces = [
    ...Object.entries(data.api),
    ...Object.entries(builtins),
    ...Object.entries(builtins['Intl'] ?? {}).filter(([name]) => name !== '__compat'),
  ] as [string, Identifier][];
  for (const [name, node] of interfaces) {
    if (node.__compat) globals.set(name, lackOf(node.__compat, floor));
    for (const [member, statement] of membersOf(node)) {
      const lack = lackOf(statement, floor);
      statics.set(`${name}.${member}`, lack);
      if (NEVER_HELD.test(name)) continue;
      for (const into of name in data.api ? [members] : [members, ownMembers])
        into.set(member, [...(into.get(member) ?? []), lack && `${name}: ${lack}`]);
    }
  }
  const lacking = interfaces.flatMap(([name, node]) => lackingOf(name, node, floor));
  return { globals, statics, members, ownMembers, lacking };
}

const read = new Map<BrowserFloor, Builtins>();

/** All data for a set of minimum versions, cached. */
export function builtinsOf(floor: BrowserFloor): Builtins {
  const found = read.get(floor) ?? readBuiltins(floor);
  read.set(floor, found);
  return found;
}

/** The needed versions of a pseudo-class, pseudo-element or at-rule; undefined if the data lack it. */
export function lackOfStyle(
  kind: 'selectors' | 'at-rules',
  name: string,
  floor: BrowserFloor,
): string | undefined {
  const statement = data.css[kind]?.[name]?.__compat;
  return statement && lackOf(statement, floor);
}
