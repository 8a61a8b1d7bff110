import { fieldsOf } from '../../src/collections/index.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import { readContent } from '../content/formats.ts';
import { askAboutConflict } from '../conflict/ask-about-conflict.ts';
import { findDifferences } from '../conflict/differences.ts';

/** A draft, and the version that replaced the text it was started from. */
export interface Outdated {
  path: string;
  /** The version published when the draft was started, if it is still available. */
  started?: string;
  published: string;
  draft: string;
  /** The published text's Git object name. */
  onTopOf: string;
}

/** Parses the file backend's refusal and its details. */
export function toOutdated(answer: unknown): Outdated | undefined {
  if (typeof answer !== 'object' || answer === null || !('outdated' in answer)) return undefined;
  return answer.outdated as Outdated;
}

/**
 * Shows what others published since the draft was started, and asks. Resolves to the draft's text with their changes
 * merged in; undefined if nothing is to be done yet.
 */
export async function mergeOutdated(outdated: Outdated): Promise<string | undefined> {
  const { path, published, draft, started = published } = outdated;
  const [base, theirs, mine] = [started, published, draft].map((text) => readContent(path, text));
  if (!base || !theirs || !mine) return undefined;
  const { bodyIn, mergeEntry } = await import('../conflict/merge-entry.ts');
  const { values, collisions } = mergeEntry(base, theirs, mine);
  const decision = await askAboutConflict({
    title: '草稿开始以后，已发布的这一条又被改过',
    explanation:
      '先停下来，两边都还在。“并进草稿”：两边都改了的地方用草稿的，其余两边改的都留下，存成草稿；再看一遍，没问题就再点“发布”。',
    fields: findDifferences(fieldsOf(path), base, theirs, mine),
    texts: { theirs: bodyIn(theirs), mine: bodyIn(mine) },
    collisions,
    copy: draft,
    choices: [{ label: '并进草稿', answer: 'mine', isMain: true }],
  });
  if (decision !== 'mine') return undefined;
  return writeContent(path, published, values, fieldsOf(path));
}
