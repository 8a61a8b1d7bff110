import { expect, test } from 'vitest';
import { mediaUses } from '../../admin/media/media-uses.ts';

const entry = (title: string, rest: string) => `---\ntitle: ${title}\n---\n${rest}`;

test('a file of the library knows the entries that show it, each once', () => {
  const uses = mediaUses(
    new Map([
      [
        'content/essays/a.md',
        entry('甲', '![一](../media/a.webp)\n\n![二](../media/a.webp "图说")'),
      ],
      ['content/essays/b.md', '---\ntitle: 乙\ncover: { src: ../media/a.webp, alt: x }\n---\n'],
      ['content/essays/c.md', entry('丙', ':::附件{file="../media/b%20c.pdf"}\n:::')],
    ]),
  );
  expect(uses.get('a.webp')).toEqual(['甲', '乙']);
  expect(uses.get('b c.pdf')).toEqual(['丙']);
  expect(uses.get('d.webp')).toBeUndefined();
});

test('an entry that cannot be read is told by its file', () => {
  const uses = mediaUses(new Map([['content/essays/x.md', '---\ntitle: "\n../media/a.webp']]));
  expect(uses.get('a.webp')).toEqual(['content/essays/x.md']);
});
