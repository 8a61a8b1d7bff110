/** A page as built, its pictures as packs hold them; the path lies below the base. */
export interface Page {
  path: string;
  html: string;
}
