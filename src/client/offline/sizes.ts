const STEP = 1000;
const UNITS = ['kB', 'MB', 'GB'] as const;

/** `约12 kB`, `约3.2 MB`, `约10 GB`; a few bytes are `不到1 kB`. */
export function formatSize(bytes: number): string {
  if (bytes < STEP) return '不到1 kB';
  let size = bytes / STEP;
  let unit = 0;
  while (size >= STEP - 0.5 && unit < UNITS.length - 1) {
    size /= STEP;
    unit += 1;
  }
  const isSmall = unit > 0 && size < 10;
  return `约${isSmall ? Number(size.toFixed(1)) : Math.round(size)} ${UNITS[unit]}`;
}
