import { join } from 'node:path';
import type { Memory } from '../check/memory.ts';
import { hashFiles } from '../system/hash-files.ts';
import { hashText } from '../system/files.ts';
import { KeptResults } from '../system/kept-results.ts';

const KEPT = '.cache/kept/faultless';
/** What the check of a text depends on beside it: our code, and packages by the lock file. */
const CODE = ['src', 'package.json', 'package-lock.json'];

export interface KeptMemory extends Memory {
  /** See {@link KeptResults.save}. */
  save: () => Promise<void>;
}

/** The memory of a build: texts in which builds of this day found no fault. */
export async function openFaultless(today: string, root = process.cwd()): Promise<KeptMemory> {
  const madeOf = hashFiles(root, CODE, process.version, today);
  const kept = await KeptResults.open<[]>(join(root, KEPT), madeOf);
  return {
    about(circumstances) {
      const about = hashText(circumstances);
      return (text, ask) => {
        const question = `${about} ${text}`;
        if (kept.get(question)) return [];
        const found = ask();
        if (found.length === 0) kept.set(question, []);
        return found;
      };
    },
    save: () => kept.save(),
  };
}
