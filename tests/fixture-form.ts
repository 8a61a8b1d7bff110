import { toDocx } from '../src/letters/letter-docx.ts';
import { withoutDates } from '../src/letters/without-dates.ts';

/** A union's own form as a Word file, with placeholders where somebody fills it in. */
export async function ownForm(): Promise<Uint8Array> {
  const form = await toDocx({
    title: '某市总工会规定的表',
    greeting: undefined,
    rows: [{ label: '姓名', paragraphs: [[{ text: '{{姓名}}' }]] }],
    lines: [
      { kind: 'heading', runs: [{ text: '本人情况' }] },
      { kind: 'text', runs: [{ text: '在{{学校}}。{{经过}}' }] },
    ],
    closing: [{ text: '敬礼' }],
    attachments: [],
    signer: '本人',
  });
  return withoutDates(form);
}
