import { ENDING_DAYS, phaseOf } from './period.ts';
import { addDays, toShanghaiDate } from './dates.ts';

/** First and last day of an offer. */
export interface Offer {
  starts: string;
  ends: string;
}

/** Days for which an offer counts as new. */
const NEW_DAYS = ENDING_DAYS;

/** Whether an offer began a short while before `now`. */
export function isNew({ starts }: Pick<Offer, 'starts'>, now: Date): boolean {
  const today = toShanghaiDate(now);
  return starts <= today && starts > addDays(today, -NEW_DAYS);
}

/**
 * `新优惠3，即将到期2` for those that hold at `now`; `12处` if none is new or about to end, and an
 * empty text if none holds at all.
 */
export function formatOffers(offers: readonly Offer[], now: Date): string {
  const phases = offers.map((offer) => ({
    ...offer,
    phase: phaseOf({ kind: 'offer', ...offer }, now),
  }));
  const valid = phases.filter(({ phase }) => phase === 'during' || phase === 'ending');
  const fresh = valid.filter((offer) => isNew(offer, now)).length;
  const ending = valid.filter(({ phase }) => phase === 'ending').length;
  const parts = [
    ...(fresh > 0 ? [`新优惠${fresh}`] : []),
    ...(ending > 0 ? [`即将到期${ending}`] : []),
  ];
  if (parts.length > 0) return parts.join('，');
  return valid.length > 0 ? `${valid.length}处` : '';
}

/** Writes offers into an attribute of a page. */
export const writeOffers = (offers: readonly Offer[]): string =>
  offers.map(({ starts, ends }) => `${starts}/${ends}`).join(' ');

/** Reads what {@link writeOffers} has written. */
export const readOffers = (text: string): Offer[] =>
  text.split(' ').flatMap((part) => {
    const [starts = '', ends] = part.split('/');
    return ends === undefined ? [] : [{ starts, ends }];
  });
