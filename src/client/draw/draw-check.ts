import './has-own.ts';
import type { PublishedDraw } from '../../draw/inspect.ts';
import { KEPT_FILE } from '../../marks/elements.ts';
import { fetchList } from './code-list.ts';
import { sayOf } from './say-code.ts';

/** What can be asked on the page of a draw; the answers appear there. Nothing is sent or kept. */
export interface DrawCheck {
  /** Whether the code that is typed in is in the list, and has won. */
  look: () => Promise<void>;
  /** Computes everything that was published a second time. */
  verify: () => Promise<void>;
}

/** @param root the part of the page with the draw in `data-draw` */
export function openDraw(root: HTMLElement): DrawCheck {
  const draw = JSON.parse(root.dataset['draw'] ?? '') as PublishedDraw;
  const part = <Kind extends HTMLElement>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`the draw has no ${selector}`);
    return found;
  };
  const file = part<HTMLInputElement>('[type=file]');

  const withList = async (act: keyof DrawCheck, use: (list: string, says: Say) => unknown) => {
    const said = part(`[data-draw-said=${act}]`);
    const says = (text: string) => {
      said.textContent = text;
    };
    says('稍等……');
    const list = await (file.files?.[0]?.text() ?? fetchList(addressOf(root), draw.listHash));
    if (list !== undefined) {
      await use(list, says);
      return;
    }
    says('清单现在取不到。联网再按；存过codes.txt的，在下面选它。');
    part('[data-draw-file]').dataset['drawFile'] = 'asked';
  };
  const check: DrawCheck = {
    look: () =>
      withList('look', (list, says) => {
        says(sayOf(part<HTMLInputElement>('[type=text]').value, list, draw));
      }),
    verify: () =>
      withList('verify', async (list, says) => {
        const { verdict, rows } = await verifyAll(draw, list);
        says(verdict);
        part('[data-draw-findings]').replaceChildren(...rows);
      }),
  };
  file.onchange = () => void check.verify();
  return check;
}

type Say = (text: string) => void;

/** The list lies beside the page. */
const addressOf = (root: HTMLElement): string =>
  new URL(root.getAttribute(KEPT_FILE) ?? '', location.href.replace(/#.*/, '')).href;

async function verifyAll(draw: PublishedDraw, list: string) {
  const [{ verifyDraw }, { isSignatureOf }] = await Promise.all([
    import('./verify-draw.ts'),
    import('../../draw/verify-round.ts'),
  ]);
  return verifyDraw(draw, list, isSignatureOf);
}
