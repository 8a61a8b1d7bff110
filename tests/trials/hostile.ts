import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';

/** Text that an attacker, or a clipboard, puts into a body. */
const PIECES: readonly [string, ...string[]] = [
  '- '.repeat(2000),
  '> '.repeat(900),
  '**a*'.repeat(120),
  '<!-- ',
  '<style>',
  '<template>',
  '<textarea>',
  '</main></body></html>',
  '<img src="/_astro/none.png" srcset="/_astro/none.webp 2x">',
  '`<script src="/_astro/none.js">` src="/_astro/none.js" href="/media/none.pdf"',
  '[x](javascript:alert(1)) ![x](data:image/png;base64,AAAA)',
  '|'.repeat(500),
  ':::提示\n\n没有关',
  '```\n没有关',
  '\u202e\u200d\u0000\u001b[2J\ufeff',
  '<svg onload=alert(1)>',
  '&#x110000;&amp;lt;&nosuch;',
  '[^1] [^1]: x [^1]: y',
  '{{constructor}} ${process.exit(1)} <% %>',
];

/** Other files that may occur in a folder that editors write. */
const FILES: readonly [(content: string) => void, ...((content: string) => void)[]] = [
  (content) => symlinkSync('/etc/passwd', join(content, 'essays/link.md')),
  (content) => writeFileSync(join(content, 'essays/broken.md'), '---\ntitle: "x\n---\n'),
  (content) =>
    writeFileSync(
      join(content, 'media/shop.jpg'),
      readFileSync(join(content, 'media/shop.jpg')).subarray(0, 40),
    ),
  (content) => writeFileSync(join(content, 'media/page.html'), '<script>alert(1)</script>'),
  (content) => writeFileSync(join(content, 'settings/laws.yml'), 'laws: &a [*a]'),
  (content) => writeFileSync(join(content, 'build.json'), '{}'),
];

/** Damages a small site's content. Returns what was done, and the sentence with which the essay must still end. */
export function spoil(content: string, random: Random): { what: string; sentence: string } {
  const sentence = `末尾的话${random.below(1_000_000)}`;
  const essay = join(content, 'essays/first.md');
  const text = readFileSync(essay, 'utf8');
  if (random.below(3) === 0) {
    const number = random.below(FILES.length);
    FILES[number]?.(content);
    writeFileSync(essay, `${text}\n\n${sentence}\n`);
    return { what: `file ${number}`, sentence };
  }
  const numbers = Array.from({ length: 1 + random.below(3) }, () => random.below(PIECES.length));
  const body = numbers.map((number) => PIECES[number] ?? '').join('\n\n');
  writeFileSync(essay, `${text}\n\n${body}\n\n${sentence}\n`);
  return { what: `body ${numbers.join('+')}`, sentence };
}
