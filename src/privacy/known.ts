import { foldText } from './fold.ts';

/**
 * Names of fields with contact data of the union, a merchant or a troupe: meant to be published.
 */
const CONTACT = /^(?:phone|tel|contact|email)$/;

const MOBILE = /1[3-9](?:[ -]?\d){9}/g;
const EMAIL = /[\w.+-]+@[\w.-]+\.\w+/g;

/** The mobile numbers (digits) and e-mail addresses in the contact fields of a file's data. */
export function contactsIn(data: unknown): string[] {
  const found: string[] = [];
  collect(data, false, found);
  return found;
}

function collect(data: unknown, isContact: boolean, found: string[]): void {
  if (typeof data === 'string' && isContact) {
    const folded = foldText(data);
    for (const [number] of folded.matchAll(MOBILE)) found.push(number.replace(/\D/g, ''));
    for (const [email] of folded.matchAll(EMAIL)) found.push(email.toLowerCase());
  } else if (typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data))
      collect(value, isContact || CONTACT.test(name), found);
  }
}
