import type { Rule } from './proposal.ts';

const link: Rule = ({ text, plain }) => {
  const FULL =
    /(!?)(?:\[([^\][]+)\]|[【［]([^】］]+)[】］])[ \u3000]?[（(]\s*((?:https?:\/\/|\/|\.\.\/media\/|#|mailto:|tel:)[^\s（）()]*)\s*[）)]/g;
  const repaired = text.replace(
    FULL,
    (whole, image: string, one: string | undefined, two: string | undefined, url: string) => {
      if (/\]\([^（）]*\)$/.test(whole)) return whole;
      return `${image}[${one ?? two ?? ''}](${url})`;
    },
  );
  if (repaired === text || !/[（(]/.test(plain)) return undefined;
  return {
    repaired,
    code: 'link-form',
    isSafe: !/[【［]/.test(text),
  };
};

const SPACED = /\]\(((?:https?:\/\/|\/|\.\.\/media\/)[^()<>"'\s]*(?: +[^()<>"'\s]+)+)\)/g;

const spaced: Rule = ({ text, plain }) => {
  const repaired = text.replace(SPACED, '](<$1>)');
  return repaired === text || plain !== text ? undefined : { repaired, code: 'spaced-address' };
};

const ADDRESS = '(?:https?:\\/\\/|www\\.)';
const HAN = '\\p{Script=Han}';
/**
 * Chinese characters that are part of an address: in a host, a query, or a path followed by
 * characters that occur only in paths.
 */
const CUT = new RegExp(
  [
    `https?:\\/\\/${HAN}`,
    `${ADDRESS}[\\w.\\-/%~:]*[?&][\\w.\\-/%~?&=]*=${HAN}`,
    `${ADDRESS}[\\w.\\-/%~:]*\\/${HAN}+(?:[/_]|\\.(?:html?|pdf|docx?|xlsx?|aspx?|jsp|php)\\b)`,
    `${ADDRESS}[\\w.\\-/%~:]*\\/${HAN}{1,6}(?=$|[\\s，。、；：！？）)》”"'])`,
  ].join('|'),
  'iu',
);

const address: Rule = ({ plain }) =>
  CUT.test(plain) && !/[<(](?:https?:\/\/|www\.)[^\s>)]*\p{Script=Han}/u.test(plain)
    ? { code: 'cut-address' }
    : undefined;

export const LINK_RULES: readonly Rule[] = [link, spaced, address];
