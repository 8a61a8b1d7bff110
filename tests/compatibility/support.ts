import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data';
import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { BrowserFloor } from '../../src/values/browser-floor.ts';

/** What MDN's data say of a floor; each text names what a feature wants, `chrome 92, firefox 119`. */
interface Builtins {
  /** `Highlight`, `Intl.Segmenter` → what it wants; empty where the floor has it. */
  globals: ReadonlyMap<string, string>;
  /** `Object.hasOwn`, `CSS.highlights` → what it wants. */
  statics: ReadonlyMap<string, string>;
  /** The name of a member, `at` → what it wants in each interface that has one of that name. */
  members: ReadonlyMap<string, readonly string[]>;
  /** Of those, what the language's own objects have: `at`, not `share`. */
  ownMembers: ReadonlyMap<string, readonly string[]>;
  /** Members that the floor lacks, as `[interface, member, where it lies]`; the data do not tell it of the language’s own. */
  lacking: readonly (readonly [string, string, 'constructor' | 'prototype' | 'either'])[];
}

/**
 * Interfaces of which no page of ours holds an object: members of theirs would only be mistaken for fields of our own. Their
 * constructors and the ways to them are looked for all the same.
 */
const NEVER_HELD =
  /^(?:RTC|MIDI|Bluetooth|USB|HID|Serial|GPU|ML|XR|Payment|Presentation|NDEF|Sensor|SharedStorage|StorageBucket|StorageAccessHandle|BatteryManager|Directory|Observable|Iterator|ElementInternals|IdentityCredential|LargestContentfulPaint|PerformanceElementTiming|CSSPseudoElement|Push|DisposableStack|AsyncDisposableStack|SuppressedError|Atomics)/;

/** What a feature wants that the floor lacks, `chrome 92, safari 16.4`; empty where the floor has it. */
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

/** The same of what the data do not tell: since when browsers have it → what is wanted of them above the floor. */
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

/** `≤37` counts as 37; what is not there, or in a preview, as never. */
const versionOf = (version: unknown): number =>
  typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : Infinity;

function membersOf(node: Identifier): [string, CompatStatement][] {
  return Object.entries(node).flatMap(([name, child]) => {
    const statement = name === '__compat' ? undefined : (child as Identifier).__compat;
    return statement ? [[name.replace(/_(?:static|event)$/, ''), statement]] : [];
  });
}

/** `json` and `json_static` of `Response` are two. */
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

/** All that the data say of a floor, read once. */
export function builtinsOf(floor: BrowserFloor): Builtins {
  const found = read.get(floor) ?? readBuiltins(floor);
  read.set(floor, found);
  return found;
}

/** What a pseudo-class, pseudo-element or at-rule wants; undefined where the data do not know it. */
export function lackOfStyle(
  kind: 'selectors' | 'at-rules',
  name: string,
  floor: BrowserFloor,
): string | undefined {
  const statement = data.css[kind]?.[name]?.__compat;
  return statement && lackOf(statement, floor);
}
