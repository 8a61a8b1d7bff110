import { regionOf } from './places.ts';

/** A street with its name; `路` alone is none. */
const STREET = /[\p{Script=Han}]{1,8}?(?:大街|大道|胡同|路|街|巷|村|广场)/u;

/**
 * Whether two addresses are in one street, as far as their words tell: `东片示例路18号` and
 * `示例一中礼堂，东片示例路10号`; one may name its city and the other not. An address without a street is
 * near none.
 */
export function isNear(address: string, place: string): boolean {
  const street = STREET.exec(address.slice(regionOf(address).length))?.[0];
  return street !== undefined && place.includes(street);
}
