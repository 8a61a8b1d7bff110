/** A built page with the pictures that packs use; the path is below the base. */
export interface Page {
  path: string;
  html: string;
}
