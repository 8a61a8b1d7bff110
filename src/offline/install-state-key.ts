/** Where the record of what is kept lies: an address that no page and no file of the site has. */
export const installStateKey = (base: string): string =>
  new URL(`${base}offline/kept`, location.origin).href;
