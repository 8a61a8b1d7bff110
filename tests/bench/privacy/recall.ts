import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookInside } from '../../../src/privacy/check-file.ts';
import { checkName, checkText } from '../../../src/privacy/check-text.ts';
import { readPdfHere as readPdf } from '../../../src/check/read-pdf.ts';
import type { PrivacyFinding, PrivateKind, Surroundings } from '../../../src/privacy/finding.ts';
import { insideFindings } from '../../../src/privacy/inside.ts';
import { maskCard, maskDocument, maskIdentity, maskMobile } from '../../../src/privacy/mask.ts';

/**
 * `node tests/bench/privacy/recall.ts FOLDER…`: the recall of the planted items in the documents of each folder, by
 * kind, and the number of documents without private data that are flagged. See README.md for the contents of a folder.
 */
const TODAY = '2026-11-28';
const EXAMPLES = 5;

interface Item {
  kind: string;
  value: string | string[];
  place?: string;
  disguise?: string;
  shown?: string;
}
interface Truth {
  file: string;
  format: string;
  private: boolean;
  undecidable?: boolean;
  items?: Item[];
}

/** How an item of a kind is reported; tables and the like are reported as a whole. */
const NUMBERS: Readonly<Record<string, { kind: PrivateKind; mask: (value: string) => string }>> = {
  identity: { kind: 'identity', mask: maskIdentity },
  identity15: { kind: 'identity', mask: maskIdentity },
  'residence-permit': { kind: 'identity', mask: maskIdentity },
  bankcard: { kind: 'bank-card', mask: maskCard },
  mobile: { kind: 'mobile', mask: maskMobile },
  passport: { kind: 'travel-document', mask: maskDocument },
  hmpass: { kind: 'travel-document', mask: maskDocument },
};
/** Digits that a spreadsheet has lost: accepts any finding of the kind with the same beginning. */
const BROKEN: Readonly<Record<string, { kind: PrivateKind; head: number }>> = {
  'identity-broken': { kind: 'identity', head: 6 },
  'bankcard-broken': { kind: 'bank-card', head: 4 },
};
const WHOLES: Readonly<Record<string, readonly PrivateKind[]>> = {
  'table-heading': ['table', 'identity', 'mobile', 'bank-card', 'travel-document'],
  illness: ['table'],
  address: ['address', 'table'],
  'email-list': ['emails'],
};

async function findingsOf(
  folder: string,
  { file, format }: Truth,
  surroundings: Surroundings,
): Promise<PrivacyFinding[]> {
  const bytes = await readFile(join(folder, file));
  if (format === 'md') return checkText({ path: file, text: bytes.toString('utf8') }, surroundings);
  const inside = await lookInside(format, new Uint8Array(bytes), TODAY, readPdf);
  return [...checkName(file, surroundings), ...insideFindings(inside, surroundings.known)];
}

/** The items that are found. A finding covers one item: a number that occurs twice must be found twice. */
function foundIn(items: readonly Item[], findings: readonly PrivacyFinding[]): boolean[] {
  const left = [...findings];
  const take = (isIt: (finding: PrivacyFinding) => boolean) => {
    const at = left.findIndex(isIt);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  };
  return items.map(({ kind, value }) => {
    const number = NUMBERS[kind];
    const broken = BROKEN[kind];
    const text = String(value);
    if (number)
      return take((each) => each.kind === number.kind && each.masked === number.mask(text));
    if (broken)
      return findings.some(
        (each) => each.kind === broken.kind && each.masked.startsWith(text.slice(0, broken.head)),
      );
    return findings.some((each) => WHOLES[kind]?.includes(each.kind));
  });
}

interface Tally {
  found: number;
  of: number;
  missed: string[];
}

for (const folder of process.argv.slice(2)) await report(folder);

async function report(folder: string): Promise<void> {
  const settings = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8')) as {
    mobiles: string[];
    emails: string[];
  };
  const known = new Set([...settings.mobiles, ...settings.emails]);
  const lines = (await readFile(join(folder, 'truth.jsonl'), 'utf8')).trim().split('\n');
  const kinds = new Map<string, Tally>();
  const plain = { all: 0, flagged: 0, stopped: 0, undecidable: 0, undecidableFlagged: 0 };
  const alarms: string[] = [];
  for (const line of lines) {
    const truth = JSON.parse(line) as Truth;
    const findings = await findingsOf(folder, truth, { today: TODAY, known });
    const items = truth.items ?? [];
    const found = foundIn(items, findings);
    for (const [at, item] of items.entries()) {
      const tally = kinds.get(item.kind) ?? { found: 0, of: 0, missed: [] };
      kinds.set(item.kind, tally);
      tally.of += 1;
      if (found[at] === true) tally.found += 1;
      else tally.missed.push(`${item.place} ${item.disguise}: ${item.shown} (${truth.file})`);
    }
    if (truth.private) continue;
    const isFlagged = findings.length > 0;
    plain.all += 1;
    plain.flagged += Number(isFlagged);
    plain.stopped += Number(findings.some(({ severity }) => severity === 'error'));
    plain.undecidable += Number(truth.undecidable === true);
    plain.undecidableFlagged += Number(truth.undecidable === true && isFlagged);
    if (isFlagged)
      alarms.push(`${truth.file}: ${findings.map(({ kind, masked }) => `${kind} ${masked}`)[0]}`);
  }
  console.log(`\n${folder}: ${lines.length} documents`);
  for (const [kind, { found, of, missed }] of kinds) {
    console.log(`${kind.padEnd(18)} ${found} of ${of}, ${((100 * found) / of).toFixed(2)} %`);
    for (const example of missed.slice(0, EXAMPLES)) console.log(`    missed: ${example}`);
  }
  const percent = (count: number) => `${count} (${((100 * count) / plain.all).toFixed(2)} %)`;
  console.log(
    `${plain.all} documents without anything private: ${percent(plain.flagged)} flagged, ` +
      `${percent(plain.stopped)} would stop a build; of ${plain.undecidable} that nobody can decide ` +
      `${plain.undecidableFlagged} are flagged`,
  );
  for (const alarm of alarms) console.log(`    flagged: ${alarm}`);
}
