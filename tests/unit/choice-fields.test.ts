import { describe, expect, test } from 'vitest';
import { choiceFields, hasChoice, readChoices } from '../../src/collections/places.ts';
import { toSegment } from '../../src/values/address-segment.ts';
import { exampleOf } from './model-kit.ts';

const segments = (name: Parameters<typeof choiceFields>[0]) =>
  choiceFields(name).map((field) => field.name);

describe('a collection has lists', () => {
  test('by its choices, by areas of the settings, and by the year of an event', () => {
    expect(segments('rights')).toEqual(['topic', 'audience']);
    expect(segments('merchants')).toEqual(['category', 'area']);
    expect(segments('activities')).toEqual(['kind', 'year']);
    expect(segments('performances')).toEqual(['year']);
  });

  test('whose addresses are of ASCII, whatever the area is called', () => {
    const merchant = { ...exampleOf('merchants'), area: '东片' };
    expect(hasChoice('merchants', merchant, { field: 'area', value: '4e1c-7247' })).toBe(true);
    expect(hasChoice('merchants', merchant, { field: 'area', value: '东片' })).toBe(false);
    expect(hasChoice('merchants', merchant, { field: 'place', value: '4e1c-7247' })).toBe(false);
    const names = ['东片', '冬片', 'a1', 'A1', '1a', '𠮷'];
    expect(new Set(names.map(toSegment)).size).toBe(names.length);
    for (const name of names) expect(toSegment(name)).toMatch(/^[a-z0-9-]+$/);
  });

  test('and each of several choices has the entry', () => {
    const explainer = { ...exampleOf('rights'), audience: ['permanent', 'contract'] };
    for (const value of ['permanent', 'contract'])
      expect(hasChoice('rights', explainer, { field: 'audience', value })).toBe(true);
    expect(hasChoice('rights', explainer, { field: 'audience', value: 'retired' })).toBe(false);
  });

  test('of one choice or of two, each at one address', () => {
    const read = (path: string) => readChoices('merchants', path.split('/'));
    const [books, east] = [
      { field: 'category', value: 'books' },
      { field: 'area', value: 'east' },
    ];
    expect(read('area/east')).toEqual([east]);
    expect(read('category/books/area/east')).toEqual([books, east]);
    for (const path of [
      'area/east/category/books',
      'area/east/area/west',
      'place/east',
      'category/books/page/2',
      '',
    ])
      expect(read(path), path).toBeUndefined();
  });

  test('the year of an event is that of its start', () => {
    const event = { start: '2026-12-31T20:00:00+08:00', end: '2027-01-01T01:00:00+08:00' };
    expect(hasChoice('activities', event, { field: 'year', value: '2026' })).toBe(true);
    expect(hasChoice('activities', event, { field: 'year', value: '2027' })).toBe(false);
  });
});
