import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { useSmallBuild } from './small-build.ts';

/** The small site, with a union's own colours, icon, share picture and navigation, all from `site.yml`. */
const OWN = `
colours:
  light: { main: '#1a4f8b', button: '#1a4f8b', paper: '#f4f7fb' }
  dark: { main: '#9cc6ff' }
icon: { src: ../media/badge.png, decorative: true }
shareImage: { src: ../media/lamp.jpg, alt: 一盏灯 }
navigation:
  - { label: 首页, path: / }
  - { label: 怎么入会, path: /join/ }
`;

const { site, read } = useSmallBuild(OWN, async (content) => {
  const size = { width: 600, height: 600, channels: 4, background: '#1a4f8b80' } as const;
  await sharp({ create: size }).png().toFile(join(content, 'media/badge.png'));
});

const page = () => read('join/index.html');

/** The stylesheets of a page, in order. */
const styles = () =>
  [...page().matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)]
    .map(([, path]) => read(path ?? ''))
    .join('');

test('颜色在样式表里，排在原来的后面；网页没有多一个请求，也没有行内样式', () => {
  const css = styles();
  const [before, after] = css.split('--red:#1a4f8b');
  expect(before).toMatch(/--red:#a11d17/);
  expect(after).toMatch(/prefers-color-scheme:dark\)\{:root\{--red:#9cc6ff\}\}/);
  expect(page()).not.toMatch(/ style=|<style/);
  const sheets = (html: string) => html.match(/<link rel="stylesheet"/g)?.length;
  expect(sheets(page())).toBe(sheets(readFileSync('dist/join/index.html', 'utf8')));
});

test('浏览器的边框和手机桌面上的底色跟着变', () => {
  expect(page()).toContain('name="theme-color" content="#f4f7fb"');
  const manifest = JSON.parse(read('manifest.webmanifest')) as Record<string, unknown>;
  expect(manifest).toMatchObject({ theme_color: '#f4f7fb', background_color: '#f4f7fb' });
});

test('页眉里是自己的导航，后面是收藏和离线', () => {
  const nav = /<nav class="site-nav"[\s\S]*?<\/nav>/.exec(page())?.[0] ?? '';
  const links = [...nav.matchAll(/href="([^"]+)"[^>]*>\s*([^<\s]+)/g)].map(([, href, name]) => [
    href,
    name,
  ]);
  expect(links).toEqual([
    ['/', '首页'],
    ['/join/', '怎么入会'],
    ['/saved/', '收藏'],
    ['/offline/', '离线'],
  ]);
  expect(nav.match(/aria-current/g)).toHaveLength(1);
});

test('图标是自己的，每种大小都有', async () => {
  const manifest = JSON.parse(read('manifest.webmanifest')) as {
    icons: { src: string; sizes: string }[];
  };
  const touch = /rel="apple-touch-icon" href="\/([^"]+)"/.exec(page())?.[1] ?? '';
  const files = [touch, ...manifest.icons.map(({ src }) => src.slice(1))];
  const sizes = files.map(async (file) => (await sharp(join(site, file)).metadata()).width);
  expect(await Promise.all(sizes)).toEqual([180, 192, 512]);
  expect(page()).toMatch(
    /<img class="brand-mark" src="\/_astro\/badge[^"]+" width="32" height="32" alt/,
  );
});

test('没有封面图的网页，转发时用自己的分享图', async () => {
  const image = /property="og:image" content="https?:\/\/[^/]+\/([^"]+)"/.exec(page())?.[1] ?? '';
  expect(await sharp(join(site, image)).metadata()).toMatchObject({ width: 1200, height: 630 });
  expect(image).toContain('lamp');
});

test('编辑台的预览也是自己的颜色', () => {
  const scripts = readdirSync(join(site, 'admin/assets')).map((name) =>
    read(`admin/assets/${name}`),
  );
  expect(scripts.some((text) => text.includes('--red:#1a4f8b'))).toBe(true);
});
