import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'update-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=王老师', '-c', 'user.email=wang@example.cn', ...args], {
    cwd: join(folder, cwd),
    encoding: 'utf8',
    stdio: 'pipe',
  });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

const change = (path: string, from: RegExp, to: string) => {
  const text = read(path);
  expect(text).toMatch(from);
  writeFileSync(join(folder, path), text.replace(from, to));
};

/** A union's own settings, and the files that define the look of the project. */
const SETTINGS = 'content/settings/site.yml';
const PROJECT = [
  'src/styles/tokens.css',
  'src/layouts/Site.astro',
  'public/favicon.svg',
  'package.json',
];

test('own colours and navigation in content/ survive a merge of the next version without conflicts', () => {
  mkdirSync(join(folder, 'project'));
  git('project', 'init', '--quiet', '--initial-branch', 'main');
  for (const path of PROJECT) cpSync(path, join(folder, 'project', path), { recursive: true });
  write(`project/${SETTINGS}`, readFileSync('tests/fixtures/small-site/settings/site.yml', 'utf8'));
  git('project', 'add', '.');
  git('project', 'commit', '--quiet', '-m', '这一版');

  git('.', 'clone', '--quiet', 'project', 'union');
  const own =
    "colours:\n  light: { main: '#1a4f8b' }\nnavigation:\n  - { label: 入会, path: /join/ }\n";
  write(`union/${SETTINGS}`, `${read(`union/${SETTINGS}`)}${own}`);
  change(`union/${SETTINGS}`, /^name: .*/m, 'name: 东区教育工会');
  git('union', 'commit', '--quiet', '-am', '我们的设置');

  change('project/src/styles/tokens.css', /--red: #a11d17/, '--red: #b01e18');
  change('project/src/layouts/Site.astro', /<\/header>/, '</header>\n    <p>下一版的话</p>');
  write('project/public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  write('project/src/new.ts', 'export {};\n');
  git('project', 'add', '.');
  git('project', 'commit', '--quiet', '-m', '下一版');

  git('union', 'pull', '--quiet', '--no-rebase', '--no-edit');
  expect(git('union', 'status', '--porcelain')).toBe('');
  expect(read(`union/${SETTINGS}`)).toContain(own);
  expect(read(`union/${SETTINGS}`)).toContain('name: 东区教育工会');
  for (const path of PROJECT) expect(read(`union/${path}`)).toBe(read(`project/${path}`));
});
