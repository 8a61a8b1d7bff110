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

test('没有错的内容，一句话也不说', () => {
  expect(reported()).toEqual([]);
});

describe('content/ 里不该有的文件', () => {
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

  test('符号链接，不管它叫什么', () => {
    const link = { path: 'content/essays/a.md', isLink: true };
    expect(reported(link)).toEqual([
      'content/essays/a.md：现在是符号链接；content/ 里只能是真实的文件',
    ]);
  });

  test('少了设置文件', () => {
    const files = soundContent.filter(({ path }) => !path.endsWith('site.yml'));
    expect(checkContent(files)).toContainEqual(
      expect.objectContaining({ file: 'content/settings/site.yml', code: 'no-settings-file' }),
    );
  });
});

const ascii = (text: string, skip = 0) =>
  new Uint8Array([...Array<number>(skip).fill(0), ...bytes(text)]);

describe('media 里的文件', () => {
  test.each([
    ['a.jpg', JPEG],
    ['A.JPEG', JPEG],
    ['a.png', ascii('PNG', 1)],
    ['a.webp', bytes('RIFF0000WEBP')],
    ['a.avif', ascii('ftypavif', 4)],
    ['2026-11-22-rules_1.pdf', bytes('%PDF-1.7')],
    ['a.docx', bytes('PK')],
    ['a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ])('%s：真的就收', (name, head) => {
    expect(reported(otherFile(`media/${name}`, head))).toEqual([]);
  });

  test.each(['a.jpg', 'a.png', 'a.webp', 'a.avif', 'a.pdf', 'a.docx', 'a.doc'])(
    '%s：改了名的网页不收，空文件也不收',
    (name) => {
      for (const head of [bytes('<html><script>'), new Uint8Array()]) {
        expect(reported(otherFile(`media/${name}`, head))).toEqual([
          expect.stringContaining('内容和扩展名不符'),
        ]);
      }
    },
  );

  test.each(['名单(1).pdf', '报名 表.pdf', '100%.pdf', 'a#b.pdf'])(
    '%s：名字会让链接断掉，不收',
    (name) => {
      expect(reported(otherFile(`media/${name}`, bytes('%PDF-1.7'))).join()).toContain(
        '只用英文字母、数字',
      );
    },
  );

  test.each(['aux.pdf', 'CON.pdf', 'com1.2026.pdf'])('%s：Windows 上建不了，不收', (name) => {
    expect(reported(otherFile(`media/${name}`, bytes('%PDF-1.7'))).join()).toContain('Windows');
  });

  test('太长的名字：给网页做的图会存不下', () => {
    expect(reported(otherFile(`media/${'n'.repeat(197)}.jpg`, JPEG)).join()).toContain(
      '最多 200 个字符',
    );
  });

  test('两个名字只有大小写不同：说出后面一个', () => {
    expect(reported(otherFile('media/Stage.jpg', JPEG))).toEqual([
      'content/media/Stage.jpg：现在是只有大小写不同的文件名；stage.jpg 已经用了这个名字，请换一个',
    ]);
  });

  test.each(['evil.constructor', 'a.__proto__'])('%s：不是允许的种类', (name) => {
    expect(reported(otherFile(`media/${name}`, JPEG)).join()).toContain('content/media/ 里只能放');
  });

  test('打不开的图片：说出来', () => {
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
  ])('%s：不收，并说出能放什么', (name, found) => {
    const [error = ''] = reported(otherFile(`media/${name}`, JPEG));
    expect(error).toContain(`现在是${found}；content/media/ 里只能放 jpg`);
  });
});

describe('所有文件的所有错一次说完', () => {
  const errors = () =>
    check(
      entryFile('essays', 'one', { title: '', kind: 'blog' }),
      entryFile('rights', 'two', { topic: 'none' }, '[坏](/nope/)\n'),
      textFile('troupes/three.md', '没有字段区'),
      otherFile('media/four.svg', JPEG),
    ).map(({ file, field }) => `${file} ${field}`);

  test('一个也不少', () => {
    expect(errors().sort()).toEqual([
      'content/essays/one.md kind',
      'content/essays/one.md title',
      'content/media/four.svg ',
      'content/rights/two.md body',
      'content/rights/two.md topic',
      'content/troupes/three.md ',
    ]);
  });

  test('同一个文件的错在一起', () => {
    const files = errors().map((error) => error.split(' ')[0]);
    expect(files).toEqual([...files].sort());
  });
});

test('从硬盘读：Git LFS 的占位文件，说出文件没有取来，各说一次', async () => {
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

test('用别的编码存的文字：说出来，不当成乱码发布', async () => {
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

test('从硬盘读：只有开头的、断在半路的文件，说出来；完整的，一句话也不说', async () => {
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

test('从硬盘读：符号链接只认出来，不跟进去；点开头的不算', async () => {
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
