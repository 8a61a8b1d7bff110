import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/check/content-files.ts';
import type { FoundFile } from '../../src/check/found-file.ts';
import {
  JPEG,
  bytes,
  check,
  entryFile,
  otherFile,
  soundContent,
  textFile,
  reported,
} from './content-kit.ts';
import { ATTACHMENT_EXTENSIONS } from '../../src/model/fields/file.ts';
import { IMAGE_EXTENSIONS } from '../../src/model/fields/image.ts';
import { wholeFile, withoutEnd } from '../whole-files.ts';
import {
  problem,
  formatExpected,
  formatFound,
} from '../../src/values/validation/validation-error.ts';
import { checkContent } from '../../src/check/content-check.ts';

test('reports nothing for sound content', () => {
  expect(reported()).toEqual([]);
});

describe('files that do not belong in content/', () => {
  test.each([
    otherFile('essays/a.mdx', bytes('# a')),
    otherFile('essays/a.html', bytes('<p>')),
    otherFile('pages/a.markdown', bytes('# a')),
    otherFile('rights/a.MD', bytes('# a')),
    otherFile('media/deep/a.jpg', JPEG),
    textFile('media/a.md', '# a'),
    textFile('rights/deep/a.md', '# a'),
    textFile('blog/a.md', '# a'),
    textFile('a.md', '# a'),
    textFile('settings/other.yml', 'a: b'),
    textFile('essays/a.yml', 'a: b'),
  ])('$path', (file) => {
    expect(check(file)).toEqual([
      expect.objectContaining({ file: file.path, code: 'misplaced-file' }),
    ]);
  });

  test('refuses a symbolic link whatever its name', () => {
    const link = { path: 'content/essays/a.md', isLink: true };
    expect(reported(link)).toEqual([
      'content/essays/a.md：现在是符号链接；content/ 里只能是真实的文件',
    ]);
  });

  test('reports a missing settings file', () => {
    const files = soundContent.filter(({ path }) => !path.endsWith('site.yml'));
    expect(checkContent(files)).toContainEqual(
      expect.objectContaining({ file: 'content/settings/site.yml', code: 'no-settings-file' }),
    );
  });
});

const ascii = (text: string, skip = 0) =>
  new Uint8Array([...Array<number>(skip).fill(0), ...bytes(text)]);

describe('files in media/', () => {
  test.each([
    ['a.jpg', JPEG],
    ['A.JPEG', JPEG],
    ['a.png', ascii('PNG', 1)],
    ['a.webp', bytes('RIFF0000WEBP')],
    ['a.avif', ascii('ftypavif', 4)],
    ['2026-11-22-rules_1.pdf', bytes('%PDF-1.7')],
    ['a.docx', bytes('PK')],
    ['a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ])('accepts %s when its content matches its extension', (name, head) => {
    expect(reported(otherFile(`media/${name}`, head))).toEqual([]);
  });

  test.each(['a.jpg', 'a.png', 'a.webp', 'a.avif', 'a.pdf', 'a.docx', 'a.doc'])(
    'refuses %s when it is a renamed web page or empty',
    (name) => {
      for (const head of [bytes('<html><script>'), new Uint8Array()]) {
        expect(reported(otherFile(`media/${name}`, head))).toEqual([
          expect.stringContaining('内容和扩展名不符'),
        ]);
      }
    },
  );

  test.each(['名单(1).pdf', '报名 表.pdf', '100%.pdf', 'a#b.pdf'])(
    'refuses %s, whose name would break links',
    (name) => {
      expect(reported(otherFile(`media/${name}`, bytes('%PDF-1.7'))).join()).toContain(
        '只用英文字母、数字',
      );
    },
  );

  test.each(['aux.pdf', 'CON.pdf', 'com1.2026.pdf'])(
    'refuses %s, a name that Windows reserves',
    (name) => {
      expect(reported(otherFile(`media/${name}`, bytes('%PDF-1.7'))).join()).toContain('Windows');
    },
  );

  test('refuses a name too long for the derived pictures', () => {
    expect(reported(otherFile(`media/${'n'.repeat(197)}.jpg`, JPEG)).join()).toContain(
      '最多 200 个字符',
    );
  });

  test('reports the later of two names that differ only in case', () => {
    expect(reported(otherFile('media/Stage.jpg', JPEG))).toEqual([
      'content/media/Stage.jpg：现在是只有大小写不同的文件名；stage.jpg 已经用了这个名字，请换一个',
    ]);
  });

  test.each(['evil.constructor', 'a.__proto__'])(
    'refuses %s as a kind that is not allowed',
    (name) => {
      expect(reported(otherFile(`media/${name}`, JPEG)).join()).toContain(
        'content/media/ 里只能放',
      );
    },
  );

  test('reports a picture that cannot be decoded', () => {
    const file = {
      ...otherFile('media/a.jpg', JPEG),
      unfit: problem('damaged-picture'),
    };
    expect(reported(file).join()).toContain('打不开的图片');
  });

  test.each([
    ['a.svg', '“.svg”文件'],
    ['a.html', '“.html”文件'],
    ['a.jpg.exe', '“.exe”文件'],
    ['readme', '没有扩展名的文件'],
  ])('refuses %s and lists the kinds that are allowed', (name, found) => {
    const [error = ''] = reported(otherFile(`media/${name}`, JPEG));
    expect(error).toContain(`现在是${found}；content/media/ 里只能放 jpg`);
  });
});

describe('reports every error of every file at once', () => {
  const errors = () =>
    check(
      entryFile('essays', 'one', { title: '', kind: 'blog' }),
      entryFile('rights', 'two', { topic: 'none' }, '[坏](/nope/)\n'),
      textFile('troupes/three.md', '没有字段区'),
      otherFile('media/four.svg', JPEG),
    ).map(({ file, field }) => `${file} ${field}`);

  test('misses none', () => {
    expect(errors().sort()).toEqual([
      'content/essays/one.md kind',
      'content/essays/one.md title',
      'content/media/four.svg ',
      'content/rights/two.md body',
      'content/rights/two.md topic',
      'content/troupes/three.md ',
    ]);
  });

  test('keeps the errors of one file together', () => {
    const files = errors().map((error) => error.split(' ')[0]);
    expect(files).toEqual([...files].sort());
  });
});

test('reads from disk: reports each Git LFS pointer once as a file that was not fetched', async () => {
  const root = await mkdtemp(join(tmpdir(), 'red-candle-'));
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
  try {
    const files = ['media/a.jpg', 'media/b.avif', 'media/c.pdf', 'media/d.docx', 'rights/e.md'];
    for (const file of files) {
      await mkdir(join(root, file, '..'), { recursive: true });
      await writeFile(join(root, file), pointer);
    }
    const errors = checkContent([...soundContent, ...(await readContentFiles(root))]);
    expect(errors.map(({ file }) => file)).toEqual(files.map((file) => `content/${file}`));
    for (const error of errors) {
      expect(formatFound(error)).toContain('Git LFS');
      expect(formatExpected(error)).toContain('git lfs pull');
    }
  } finally {
    await rm(root, { recursive: true });
  }
});

test('reports text in another encoding instead of publishing it garbled', async () => {
  const root = await mkdtemp(join(tmpdir(), 'red-candle-'));
  try {
    await mkdir(join(root, 'pages'));
    const page = entryFile('pages', 'old-notepad').text ?? '';
    const gbk = Buffer.from(page.replace('正文', '') + '\xd5\xfd\xce\xc4\n', 'latin1');
    await writeFile(join(root, 'pages', 'old-notepad.md'), gbk);
    const [file] = await readContentFiles(root);
    expect(reported(file as FoundFile).join()).toContain('不是 UTF-8 编码的文字');
  } finally {
    await rm(root, { recursive: true });
  }
});

test('reads from disk: reports files that are cut off and accepts whole ones', async () => {
  const root = await mkdtemp(join(tmpdir(), 'red-candle-'));
  try {
    await mkdir(join(root, 'media'));
    const kinds = [...IMAGE_EXTENSIONS, ...ATTACHMENT_EXTENSIONS];
    for (const kind of kinds) {
      const whole = await wholeFile(kind);
      await writeFile(join(root, 'media', `whole.${kind}`), whole);
      await writeFile(join(root, 'media', `half.${kind}`), withoutEnd(kind, whole));
      await writeFile(join(root, 'media', `begun.${kind}`), whole.subarray(0, 12));
    }
    const errors = checkContent([...soundContent, ...(await readContentFiles(root))]);
    expect([...new Set(errors.map(({ file }) => file))].sort()).toEqual(
      kinds.flatMap((kind) => [`content/media/begun.${kind}`, `content/media/half.${kind}`]).sort(),
    );
  } finally {
    await rm(root, { recursive: true });
  }
});

test('reads from disk: lists symbolic links without following them, and skips dot files', async () => {
  const root = await mkdtemp(join(tmpdir(), 'red-candle-'));
  try {
    await mkdir(join(root, 'media'));
    await writeFile(join(root, 'media', 'a.jpg'), JPEG);
    await writeFile(join(root, 'a.md'), '---\n---\n');
    await writeFile(join(root, '.DS_Store'), 'x');
    await symlink('/etc/hosts', join(root, 'b.md'));
    expect(await readContentFiles(root)).toEqual([
      { path: 'content/a.md', isLink: false, text: '---\n---\n' },
      { path: 'content/b.md', isLink: true },
      {
        path: 'content/media/a.jpg',
        isLink: false,
        head: JPEG,
        unfit: expect.objectContaining({ code: 'damaged-picture' }) as unknown,
      },
    ]);
  } finally {
    await rm(root, { recursive: true });
  }
});
