import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/**
 * micromark 4 copies its whole list of events for each edit, though the edits of a quotation, a
 * list or an underlined heading are at its end: a body with many took quadratic time. This version
 * keeps the events before the first edit.
 */
EditMap.prototype.consume = function consume(this: EditMap, events: Event[]): undefined {
  const edits = this.map.sort(([a], [b]) => a - b);
  const [first] = edits;
  if (!first) return undefined;
  const rest = events.splice(first[0]);
  let at = 0;
  for (const [index, removed, added] of edits) {
    const next = index - first[0];
    for (; at < next; at++) keep(rest[at]);
    for (const event of added) keep(event);
    at = Math.max(at, next + removed);
  }
  for (; at < rest.length; at++) keep(rest[at]);
  this.map.length = 0;
  this.index.clear();
  return undefined;

  function keep(event: Event | undefined): void {
    if (event) events.push(event);
  }
};
