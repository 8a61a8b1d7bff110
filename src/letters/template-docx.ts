import { PatchType, patchDetector, patchDocument } from 'docx';
import { blankRuns, runsOfLines } from './blank-runs.ts';
import { type Answers, type Question, wordsOf } from './letter.ts';

/**
 * Writes the answers into a union's own Word file, in place of its placeholders and in their formatting. What nobody
 * has answered becomes a line to write on.
 *
 * @param file the bytes of a .docx with placeholders, `{{姓名}}`
 * @throws an error of the library if it is not one
 */
export async function fillTemplate(
  file: ArrayBuffer,
  questions: readonly Question[],
  answers: Answers,
): Promise<ArrayBuffer> {
  const patches = questions.map(({ name, kind }) => [name, patchOf(kind, answers[name])] as const);
  return patchDocument({
    outputType: 'arraybuffer',
    data: file,
    patches: Object.fromEntries(patches),
    trimPlaceholders: true,
  });
}

function patchOf(kind: Question['kind'], answer: string | undefined) {
  const words = wordsOf(kind, answer);
  const children = words === '' ? blankRuns(kind) : runsOfLines(words.split('\n'));
  return { type: PatchType.PARAGRAPH, children };
}

/** The names of the placeholders that {@link fillTemplate} finds in a file. */
export const placeholdersIn = async (file: ArrayBuffer): Promise<readonly string[]> =>
  patchDetector({ data: file, trimPlaceholders: true });
