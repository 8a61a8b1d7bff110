import { expect, test } from 'vitest';
import { formatCalendar } from '../../../src/calendar/calendar-file.ts';

const NOW = new Date('2026-11-29T10:00:00+08:00');
const day = {
  id: 'a@b.example',
  title: '最后一天：不服裁决，向法院起诉；别忘',
  day: '2026-12-19',
  description: '提前办，别等到这一天。'.repeat(10),
  url: 'https://b.example/situations/late-wages/',
  remindDaysBefore: [7, 1],
};
const lines = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

test('a whole day stays that day in every time zone', () => {
  const text = lines(formatCalendar([day], NOW));
  expect(text).toContain('DTSTART;VALUE=DATE:20261219');
  expect(text).toContain('UID:a@b.example');
  expect(text).toContain('DTSTAMP:20261129T020000Z');
  expect(text.filter((line) => line.startsWith('DTSTART') && line.includes('T00'))).toEqual([]);
});

test('reminds at nine, a week and a day before', () => {
  const text = lines(formatCalendar([day], NOW));
  expect(text.filter((line) => line.startsWith('TRIGGER'))).toEqual([
    'TRIGGER:-P6DT15H',
    'TRIGGER:-PT15H',
  ]);
});

test('separators in a title are escaped, and it comes back whole', () => {
  const [summary] = lines(formatCalendar([day], NOW)).filter((line) => line.startsWith('SUMMARY'));
  expect(summary?.replaceAll('\\', '')).toBe(`SUMMARY:${day.title}`);
  const [folded] = lines(formatCalendar([{ ...day, title: 'a,b;c' }], NOW)).filter((line) =>
    line.startsWith('SUMMARY'),
  );
  expect(folded).toBe('SUMMARY:a\\,b\\;c');
});

test('no line is longer than the 75 bytes of the standard, and no character is torn', () => {
  const text = formatCalendar([day], NOW);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\uFFFD');
  expect(lines(text).find((line) => line.startsWith('DESCRIPTION'))).toContain(day.description);
});
