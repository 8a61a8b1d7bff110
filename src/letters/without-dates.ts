import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest that a ZIP can tell. */
const FIXED = '1980-01-01T00:00:00Z';
const PROPERTIES = 'docProps/core.xml';

/** The same Word file without the moment at which it was made: builds of the same content are equal. */
export function withoutDates(file: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(new Uint8Array(file));
  const properties = parts[PROPERTIES];
  if (properties)
    parts[PROPERTIES] = strToU8(strFromU8(properties).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIXED));
  return zipSync(parts, { mtime: '1980-01-02' }) as Uint8Array<ArrayBuffer>;
}
