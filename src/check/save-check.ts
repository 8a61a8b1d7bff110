import { type ReadBodies, bodiesOf } from './body-reading.ts';
import { findFaults, readAll } from './content-check.ts';
import type { FoundFile } from './found-file.ts';
import { type Candidate, type ContentText, relatedFiles } from './related-files.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { type Fault, keyOfProblem } from '../values/faults/fault.ts';

/** What a save would leave wrong: in the file itself, and in others that were right before. */
export interface SaveFaults {
  own: Fault[];
  /** What the entry, being a draft, still lacks. */
  open: Fault[];
  caused: Fault[];
}

/**
 * Checks one file against all others before it is saved, by the rules that stop a build.
 * Reads only those that have to do with it, so that 3,000 merchants cost no more than thirty.
 */
export async function checkSave(
  candidate: Candidate,
  content: ContentText,
  readBodies: ReadBodies,
  today = toShanghaiDate(new Date()),
): Promise<SaveFaults> {
  const { path } = candidate;
  const before = content.files.get(path);
  const own = [candidate.text, before ?? ''].map((text) => asFile(path, text));
  const related = relatedFiles(candidate, content, await readBodies(bodiesOf(own)));
  const others = related.map(([file, text]) => asFile(file, text));
  const read = await readBodies(bodiesOf([...own, ...others]));
  const media = [...content.media].map((name) => ({
    path: `content/media/${name}`,
    isLink: false,
  }));
  // Last, so that of two entries with one address the saved one is told.
  const check = (text: string | undefined) =>
    findFaults(
      readAll(
        [...others, ...media, ...(text === undefined ? [] : [asFile(path, text)])],
        today,
        read,
      ),
    );
  const known = new Set(check(before).faults.map(keyOf));
  const { faults, open } = check(candidate.text);
  return {
    own: faults.filter(({ file }) => file === path),
    open: open.filter(({ file }) => file === path),
    caused: faults.filter((fault) => fault.file !== path && !known.has(keyOf(fault))),
  };
}

const asFile = (path: string, text: string): FoundFile => ({ path, isLink: false, text });

const keyOf = (fault: Fault) => [fault.file, fault.field, keyOfProblem(fault)].join('\n');
