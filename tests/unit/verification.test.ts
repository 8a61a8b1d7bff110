import { describe, expect, test } from 'vitest';
import { verificationText } from '../../src/model/settings/verification.ts';
import { validateData } from '../../src/model/validate.ts';
import { settings } from '../../src/collections/index.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';

const errorsOf = (...verificationFiles: { name: string; content: string }[]) =>
  validateData(
    settings.site,
    { ...settings.site.example, verificationFiles },
    'content/settings/site.yml',
  ).map(formatError);
const named = (name: string, content = 'a1B2c3D4') => ({ name, content });
const BING =
  '<?xml version="1.0"?>\n<users>\n\t<user>0123456789ABCDEF0123456789ABCDEF</user>\n</users>';

describe('a file for verification', () => {
  test.each([
    named('MP_verify_a1B2c3D4e5F6g7H8.txt'),
    named('baidu_verify_codeva-a1B2c3.html'),
    named('sogousiteverification.txt'),
    named('26ecd1ada8034912a62634cc4e3ddd7e.txt', '26ecd1ada8034912a62634cc4e3ddd7e'),
    named('google0123.html', 'google-site-verification: google0123.html'),
    named('BingSiteAuth.xml', BING),
    // The desk's field is of one line.
    named('BingSiteAuth.xml', BING.replace(/\s+/g, ' ')),
  ])('$name', (file) => {
    expect(errorsOf(file)).toEqual([]);
  });

  test.each(['robots.txt', 'Index.html', '404.html', 'sitemap.xml', 'rss.xml'])(
    'is not one of the site: %s',
    (name) => {
      expect(errorsOf(named(name)).join()).toContain('文件名不能是网站自己的');
    },
  );

  test.each([
    '../x.txt',
    'a/b.txt',
    'x.js',
    'x.php',
    '.htaccess',
    'a.b.html',
    'x.html.txt',
    '中.txt',
  ])('has no name like %s', (name) => {
    expect(errorsOf(named(name))).not.toEqual([]);
  });

  test.each([
    '<script>alert(1)</script>',
    '<html>a1B2c3D4</html>',
    'a1B2 "c3D4"',
    '&lt;b&gt;',
    'a'.repeat(301),
  ])('holds a token, not %s', (content) => {
    expect(errorsOf(named('x1y2.html', content))).not.toEqual([]);
    expect(errorsOf(named('x1y2.txt', content))).not.toEqual([]);
  });

  test.each(['a1B2c3D4', BING.replace('<user>', '<x/><user>'), `<!DOCTYPE users>${BING}`])(
    'in XML has Bing’s form alone: %s',
    (content) => {
      expect(errorsOf(named('BingSiteAuth.xml', content)).join()).toContain('应为一行字母和数字');
    },
  );

  test('has a name of its own', () => {
    expect(errorsOf(named('abcd.txt'), named('ABCD.txt')).join()).toContain('一个文件名只写一项');
  });
});

test('Bing’s file is written anew, whatever is around its key', () => {
  expect(verificationText(named('BingSiteAuth.xml', BING.replace('1.0"', '1.0" x="&e;"')))).toBe(
    `${BING}\n`,
  );
});
