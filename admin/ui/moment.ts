/**
 * `11月22日 18:40`, in Shanghai, whatever the machine's time zone.
 * @param moment a moment as text, or in milliseconds since 1970
 */
export function formatMoment(moment: string | number): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', ...options }).format(date);
  const day = part({ month: 'long', day: 'numeric' });
  return `${day} ${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
}
