import './conflict.css';
import { type Line, compareTexts } from './text-difference.ts';

/** The labels of each text's lines: `对方的：`. */
export interface Sides {
  theirs: string;
  mine: string;
}

/** Two texts, line below line, with their differences marked. */
export function TextComparison(props: {
  label: string;
  theirs: string;
  mine: string;
  sides: Sides;
}) {
  const { label, theirs, mine, sides } = props;
  return (
    <div className="desk-text" role="group" aria-label={label}>
      {compareTexts(theirs, mine).map((line, index) => (
        <TextLine key={index} line={line} sides={sides} />
      ))}
    </div>
  );
}

function TextLine({ line: { side, pieces }, sides }: { line: Line; sides: Sides }) {
  if (side === 'gap') return <p className="desk-gap">……</p>;
  return (
    <p className={`desk-${side}`}>
      {side !== 'both' && pieces.some(({ text }) => text !== '') && <b>{sides[side]}</b>}
      {pieces.map(({ text, isMarked }, index) =>
        isMarked ? <mark key={index}>{text}</mark> : text,
      )}
    </p>
  );
}
