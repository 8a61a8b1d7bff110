import { expect, test } from 'vitest';
import { toSearchFacts } from '../../src/site/search-facts.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { type Data, exampleOf, parse } from './model-kit.ts';

function factsOf(name: CollectionName, changes: Data = {}) {
  const data = parse(name, { ...exampleOf(name), ...changes });
  return toSearchFacts(name, data as Parameters<typeof toSearchFacts<typeof name>>[1], []);
}

test('filters are the labels that teachers see', () => {
  expect(factsOf('rights').filters).toMatchObject({
    collection: ['权益指南'],
    topic: ['入会与会籍'],
    audience: ['在编', '编外'],
  });
  expect(factsOf('merchants').filters).toMatchObject({ category: ['图书文具'], area: ['东片'] });
});

test('an activity keeps its last day to sign up', () => {
  expect(factsOf('activities').meta['period']).toBe(
    'event 2027-04-10T09:00:00+08:00 2027-04-10T17:00:00+08:00 2027-04-01',
  );
});

test('a performance is past when done, and not when postponed', () => {
  expect(factsOf('performances', { status: 'done' }).meta).toMatchObject({
    fixed: '已演',
    period: 'performance 2026-12-30T14:00:00+08:00 2026-12-30T16:00:00+08:00',
  });
  expect(factsOf('performances', { status: 'postponed' }).meta).not.toHaveProperty('period');
});
