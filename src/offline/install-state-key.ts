/** Cache key of the install state: an address that no page and no file of the site uses. */
export const installStateKey = (base: string): string =>
  new URL(`${base}offline/kept`, location.origin).href;
