import { formatCode, splitCodes } from '../../draw/codes.ts';
import {
  type Finding,
  type PublishedDraw,
  type VerifyRound,
  inspectDraw,
} from '../../draw/inspect.ts';
import { winnersOf } from '../../draw/order.ts';
import { make } from '../page/elements.ts';

/** What the page shows after 验证: one sentence, and a row for each thing that was compared. */
export interface Verdict {
  verdict: string;
  rows: HTMLElement[];
}

export function verifyDraw(draw: PublishedDraw, list: string, isSignatureOf: VerifyRound): Verdict {
  const findings = inspectDraw(draw, list, isSignatureOf);
  const wrong = findings.filter(({ found }) => found !== undefined).length;
  const rows = findings.map(toRow);
  if (wrong > 0) return { verdict: `有${wrong}处对不上，看标着“不对”的。`, rows };
  const { lottery, signature } = draw.values;
  if (lottery === '' || signature === '')
    return { verdict: '公示的都对得上。两个数还没有公布完，中奖的号码还没有谁知道。', rows };
  if (draw.winners.length > 0)
    return { verdict: '都对得上：照公示的办法和这两个数，抽出来就是这些号码。', rows };
  const winners = winnersOf(draw, draw.values, splitCodes(list)).map(formatCode);
  return { verdict: `都对得上。照这两个数，中奖的是：${winners.join('、')}。`, rows };
}

function toRow({ says, found, expected }: Finding): HTMLElement {
  const isWrong = found !== undefined;
  const row = make('li', {}, make('b', {}, isWrong ? '不对' : '对'), `　${says}`);
  if (isWrong) row.append(make('br'), `现在是：${found}`, make('br'), expected ?? '');
  row.dataset['wrong'] = String(isWrong);
  return row;
}
