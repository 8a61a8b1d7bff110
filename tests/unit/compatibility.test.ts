import { describe, expect, test } from 'vitest';
import { BROWSER_FLOOR, DESK_FLOOR } from '../../src/values/browser-floor.ts';
import { scanScript } from '../compatibility/scan-script.ts';
import { scanStyles } from '../compatibility/scan-styles.ts';

describe('what a script uses that browsers of the floor lack', () => {
  test.each([
    ['text.toWellFormed()', '.toWellFormed'],
    ['Object.hasOwn(a, b)', 'Object.hasOwn'],
    ['list.at(-1)', '.at'],
    ['list?.findLast(Boolean)', '.findLast'],
    ["list['findLastIndex'](Boolean)", '.findLastIndex'],
    ['signal.throwIfAborted()', '.throwIfAborted'],
    ['AbortSignal.any([a, b])', 'AbortSignal.any'],
    ['AbortSignal.timeout(5)', 'AbortSignal.timeout'],
    ["element.ariaLabel = 'x'", '.ariaLabel'],
    ["element.role = 'listbox'", '.role'],
    ['structuredClone(a)', 'structuredClone'],
    ['new Highlight()', 'Highlight'],
    ['new Intl.Segmenter()', 'Intl.Segmenter'],
    ['Object.groupBy(a, b)', 'Object.groupBy'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ["document.querySelector('ul:has(a)')", 'ul:has(a)'],
    ['class A { static { f(); } }', 'static { }'],
    ['class A { #x; f(y) { return #x in y; } }', '#x in y'],
    ['f?.(...x)', 'f?.(...x)'],
    ['/(?<=a)b/.test(c)', '(?<='],
  ])('%s', (code, what) => {
    expect([...scanScript(code, BROWSER_FLOOR).keys()]).toContain(what);
  });

  test.each([
    'a?.b ?? (c ||= d)',
    'class A { #x = 1; #f() { return this.#x; } static y = 2; }',
    'list[list.length - 1]; list.includes(x); text.replaceAll(a, b); [...text.matchAll(/(?<name>a)/gu)]',
    'await import("./x.js"); Promise.any([]); new WeakRef(a); caches.open(b)',
    "document.querySelectorAll('.cards > :not([hidden])'); element.setAttribute('role', 'x')",
    'own.summary.length; own.first; own.path.level; own.at + 1',
  ])('nothing in %s', (code) => {
    expect([...scanScript(code, BROWSER_FLOOR)]).toEqual([]);
  });

  test('syntax that they do not understand is an error', () => {
    expect(() => scanScript('/[a--b]/v', BROWSER_FLOOR)).toThrow(SyntaxError);
    expect(() => scanScript('await using x = y', BROWSER_FLOOR)).toThrow(SyntaxError);
  });
});

describe('of a large library, only what is the language’s own and is called', () => {
  test.each([
    ['list.with(0, 1)', '.with'],
    ['Map.groupBy(a, b)', 'Map.groupBy'],
    ['URL.canParse(a)', 'URL.canParse'],
    ['Uint8Array.fromBase64(a)', 'Uint8Array.fromBase64'],
  ])('%s', (code, what) => {
    expect([...scanScript(code, DESK_FLOOR, 'language').keys()]).toEqual([what]);
  });

  test.each([
    'own.with; own.priority; own.connection(); own.use(a); let ML = 1',
    'list.at(-1); list.findLast(Boolean); Object.hasOwn(a, b); structuredClone(a)',
    'class A { static { f(); } } /(?<=a)b/.test(c); f?.(...x)',
  ])('nothing in %s', (code) => {
    expect([...scanScript(code, DESK_FLOOR, 'language')]).toEqual([]);
  });
});

describe('what a style sheet uses for which they drop a rule', () => {
  test.each([
    ['a:has(b), c { color: red }', ':has'],
    ['mark, ::highlight(found) { color: red }', '::highlight'],
    ['@media (width>=48rem) { a { color: red } }', '@media (width>=48rem)'],
    ['@layer base { a { color: red } }', '@layer'],
    ['@container (min-width: 1px) { a { color: red } }', '@container'],
    ['a:not(:is(b, :user-valid)) { color: red }', ':user-valid'],
  ])('%s', (css, what) => {
    expect([...scanStyles(css, BROWSER_FLOOR).keys()]).toContain(what);
  });

  test('nothing in what they know', () => {
    const css =
      '@media (min-width: 48rem) and (prefers-color-scheme: dark) { a:focus-visible::before, :is(b) > c:not(.d) { inset: 0 } } @keyframes x { from { top: 0 } 50% { top: 1px } }';
    expect([...scanStyles(css, BROWSER_FLOOR)]).toEqual([]);
  });
});
