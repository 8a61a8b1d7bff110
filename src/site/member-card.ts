import { readChoices } from '../collections/places.ts';
import { type Card, toCard } from './cards.ts';
import { choiceLists } from './choice-lists.ts';
import { type Entry, getListed, getMembership, getToday } from './content.ts';
import { href } from './href.ts';

/** A step to the first use of a member's card, or an occasion to use it. */
export interface CardMatter {
  title: string;
  says: string;
  /** A page that says more. */
  more: string | undefined;
}

/** An occasion, with merchants whose offers hold today. */
export interface CardUse extends CardMatter {
  merchants: readonly Card[];
}

/** Merchants that an occasion names; its page has all of them. */
const MOST = 3;

export async function getCardSteps(): Promise<CardMatter[]> {
  const { cardSteps = [] } = await getMembership();
  return cardSteps.map(({ title, says, path }) => ({ title, says, more: hrefOf(path) }));
}

export async function getCardUses(): Promise<CardUse[]> {
  const today = getToday();
  const { cardUses = [] } = await getMembership();
  return Promise.all(
    cardUses.map(async ({ title, says, path }) => ({
      title,
      says,
      more: hrefOf(path),
      merchants: (await merchantsAt(path))
        .filter(({ data }) => data.validFrom <= today && today <= data.validUntil)
        .slice(0, MOST)
        .map(({ data }) => toCard('merchants', data)),
    })),
  );
}

const hrefOf = (path: string | undefined) => path && href(`/${path.slice(1)}`);

/** The merchants of a list, `/merchants/category/books/`; none if the path is not one. */
async function merchantsAt(path = ''): Promise<readonly Entry<'merchants'>[]> {
  const [collection, ...segments] = path.split('/').filter(Boolean);
  if (collection !== 'merchants') return [];
  const choices = readChoices('merchants', segments);
  if (!choices) return segments.length === 0 ? getListed('merchants') : [];
  const key = (all: readonly { field: string; value: string }[]) =>
    all.map(({ field, value }) => `${field}/${value}`).join('/');
  const lists = await choiceLists('merchants');
  return lists.find(({ chosen }) => key(chosen) === key(choices))?.entries ?? [];
}
