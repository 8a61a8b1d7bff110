import { fillLetter } from '../../letters/fill-letter.ts';
import type { Answers, Letter } from '../../letters/letter.ts';
import { toDocx } from '../../letters/letter-docx.ts';
import { fillTemplate } from '../../letters/template-docx.ts';
import { make } from '../page/elements.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Saves the letter as a Word file, made on this device: the union's own file where there is one, else our layout.
 *
 * @param template address of the union's own file
 * @returns what to tell the reader
 */
export async function saveLetter(
  letter: Letter,
  answers: Answers,
  template: string | undefined,
): Promise<string> {
  const own = template === undefined ? undefined : await fetchTemplate(template);
  const bytes = own
    ? await fillTemplate(own, letter.questions, answers)
    : await toDocx(fillLetter(letter, answers));
  saveFile(`${letter.title}.docx`, bytes);
  const open = letter.questions.filter(
    ({ name, need }) => need !== 'optional' && (answers[name] ?? '').trim() === '',
  );
  return [
    '存好了，用WPS、Word都能打开。',
    template !== undefined && !own ? '规定的表现在取不到，这是通用的格式。' : '',
    open.length > 0 ? `还有${open.length}处空着，打印出来用笔写。` : '',
    '签上名再交，自己留一份。',
  ].join('');
}

/** Undefined without a network, or where pages open from a folder. */
async function fetchTemplate(address: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}

function saveFile(name: string, bytes: ArrayBuffer): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: DOCX }));
  make('a', { href: address, download: name }).click();
  // Some browsers read the file only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
