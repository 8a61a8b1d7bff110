import './proposals.css';
import { useState } from 'react';
import type { Offer } from '../../src/check/body-repairs.ts';
import { formatProposal } from '../../src/values/validation/proposal-messages.ts';
import { readBody } from '../content/read-bodies.ts';
import { beginning, excerpts } from '../../src/check/excerpt.ts';
import { type TextEditor, findAgain, makeRepairs } from './make-repairs.ts';
import { withHiddenShown } from './show-hidden.ts';
import { useOffers } from './use-offers.ts';

/** Number of proposals shown at once; the rest on demand. */
const FIRST = 3;

const isSafe = ({ isSafe: safe, repaired }: Offer) => safe && repaired !== undefined;

/**
 * Below the text of an entry: what readers would see as typed, and what was probably intended, each with a button to
 * repair it.
 */
export function ProposalNotice({ value, editor }: { value: string; editor: TextEditor }) {
  const { offers, readAtOnce } = useOffers(value);
  const [isWhole, setWhole] = useState(false);
  const [done, setDone] = useState<{ notice: string; text?: string }>();
  const safe = offers.filter(isSafe);
  const make = (choose: (now: readonly Offer[]) => readonly Offer[]) => {
    readAtOnce();
    makeRepairs(editor, choose, readBody).then(
      (count) => {
        if (count === 0) setDone({ notice: '这里刚才改过了。' });
        else setDone({ notice: `改好了 ${count} 处。`, text: editor.read() });
      },
      (error: unknown) => {
        setDone({ notice: `没有改成：${String(error)}` });
      },
    );
  };
  const undo = () => {
    readAtOnce();
    editor.undo();
    setDone({ notice: '撤销了。' });
  };
  if (offers.length === 0 && !done) return null;
  const shown = isWhole ? offers : offers.slice(0, FIRST);
  return (
    <section className="proposal-notice" aria-label="写法">
      {offers.length > 0 && (
        <>
          <h3>有 {offers.length} 处的写法，读者看到的可能和你想的不一样</h3>
          <ul>
            {shown.map((offer, index) => (
              <OfferLine
                key={`${index} ${offer.text}`}
                offer={offer}
                onRepair={() => make((now) => findAgain(now, offer))}
              />
            ))}
          </ul>
        </>
      )}
      <div className="proposal-buttons">
        {safe.length > 1 && (
          <button type="button" onClick={() => make((now) => now.filter(isSafe))}>
            拿得准的 {safe.length} 处都改好
          </button>
        )}
        {shown.length < offers.length && (
          <button type="button" onClick={() => setWhole(true)}>
            还有 {offers.length - shown.length} 处，全部显示
          </button>
        )}
        <span role="status">{done?.notice}</span>
        {done?.text !== undefined && done.text === value && (
          <button type="button" onClick={undo}>
            撤销
          </button>
        )}
      </div>
    </section>
  );
}

function OfferLine({ offer, onRepair }: { offer: Offer; onRepair: () => void }) {
  const { first, last, text, repaired, proposals } = offer;
  const place = first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`;
  const [before = '', after = ''] = [text, repaired].map((it) => it && withHiddenShown(it));
  const [proposal] = proposals;
  const cut =
    repaired === undefined ? { before: beginning(before), after: '' } : excerpts(before, after);
  return (
    <li>
      <p>
        {place}：<q>{cut.before}</q>
        {repaired !== undefined && (
          <>
            {' → '}
            <q>{cut.after}</q>
          </>
        )}
        {proposal && <small>{formatProposal(proposal)}</small>}
      </p>
      {repaired !== undefined && (
        <button type="button" onClick={onRepair} aria-label={`改好${place}`}>
          改好
        </button>
      )}
    </li>
  );
}
