/** `约12 kB`, `约3.2 MB`; a few bytes are `不到1 kB`. */
export function formatSize(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1) return '不到1 kB';
  if (kilobytes < 999.5) return `约${Math.round(kilobytes)} kB`;
  const megabytes = kilobytes / 1000;
  return `约${megabytes < 10 ? Number(megabytes.toFixed(1)) : Math.round(megabytes)} MB`;
}
