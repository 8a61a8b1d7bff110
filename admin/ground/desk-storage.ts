/**
 * The key under which a browser stores something of this desk. Desks below several paths of one host share an origin,
 * and with it storage and channels; each has its own site one level up.
 */
export function deskKey(name: string): string {
  return `${name} ${new URL('../', document.baseURI).pathname}`;
}
