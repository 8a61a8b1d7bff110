import { DAY_BLANK } from '../../letters/blanks.ts';
import {
  type Answers,
  type Letter,
  type Question,
  isLeftOut,
  wordsOf,
} from '../../letters/letter.ts';
import { optionalIn } from '../../letters/fill-letter.ts';
import { piecesOf } from '../../letters/placeholders.ts';

interface SheetProps {
  letter: Letter;
  answers: Answers;
  /**
   * Whether a script writes the reader's answers into it (`client/letter/preview.ts`): lines are marked with the
   * questions for whose answers they wait.
   */
  isPreview?: boolean;
}

/** The letter as it is printed, with lines to write on where there is no answer. */
export function Sheet({ letter, answers, isPreview = false }: SheetProps) {
  const { title, form, to, rows, lines, attachments, signer, questions } = letter;
  const text = (said: string) => <Text text={said} questions={questions} answers={answers} />;
  const optional = (said: string) => optionalIn(said, questions);
  const stays = (said: string) => !isLeftOut(optional(said), answers);
  const mark = (said: string) => (isPreview && optional(said).join(' ')) || undefined;
  return (
    <div className="letter-sheet" data-sheet={isPreview ? '' : undefined}>
      <p className="letter-title">{title}</p>
      {form === 'letter' && <p className="letter-flush">{text(to)}：</p>}
      {rows.length > 0 && (
        <table className="letter-rows">
          <tbody>
            {rows
              .filter(({ value }) => stays(value))
              .map(({ label, value }) => (
                <tr key={label} data-optional={mark(value)}>
                  <th scope="row">{label}</th>
                  <td>{text(value)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {lines
        .filter(({ text: said }) => stays(said))
        .map(({ kind, text: said }) => (
          <p
            key={said}
            className={kind === 'heading' ? 'letter-heading' : undefined}
            data-optional={mark(said)}
          >
            {text(said)}
          </p>
        ))}
      <p>此致</p>
      <p className="letter-flush">{form === 'letter' ? '敬礼' : text(to)}</p>
      <p className="letter-sign">{signer}（签名）：</p>
      <p className="letter-date">{DAY_BLANK}</p>
      {attachments.length > 0 && (
        <>
          <p className="letter-flush">附：</p>
          <ol>
            {attachments.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Text({
  text,
  questions,
  answers,
}: {
  text: string;
  questions: readonly Question[];
  answers: Answers;
}) {
  return piecesOf(text).map(({ gap, text: said }, index) => {
    if (gap === undefined) return said;
    const kind = questions.find(({ name }) => name === gap)?.kind ?? 'words';
    const words = wordsOf(kind, answers[gap]);
    return (
      // A text may have the same gap twice.
      <span key={`${gap} ${index}`} className={`letter-gap letter-${kind}`} data-gap={gap}>
        {words}
      </span>
    );
  });
}
