import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { parseFrontMatter } from '../../../src/content-format/front-matter.ts';
import type { Side } from './sides.ts';

const run = promisify(execFile);

/** Pinned, so that ratios of different days can be compared. */
const PACKAGES = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' };
const PACKAGE_FILE = JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES });
const CONFIG = `import starlight from '@astrojs/starlight';
export default {
  site: 'https://peer.example',
  integrations: [starlight({ title: '对照', defaultLocale: 'root', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
};
`;
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Starlight, which indexes with Pagefind too, in a folder of its own: installs it unless it is
 * there, and gives it title and text of the same entries. Pictures and blocks of ours are left out.
 */
export async function setUpStarlight(folder: string, content: string): Promise<Side> {
  const project = join(folder, 'starlight');
  const docs = join(project, 'src/content/docs');
  await rm(join(project, 'src'), { recursive: true, force: true });
  await mkdir(docs, { recursive: true });
  await install(project);
  await writeFile(join(project, 'astro.config.mjs'), CONFIG);
  await writeFile(join(project, 'src/content.config.ts'), COLLECTIONS);
  await writeFile(join(docs, 'index.md'), '---\ntitle: 首页\n---\n\n首页。\n');
  for (const name of await readdir(content, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const target = join(docs, name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, toDoc(await readFile(join(content, name), 'utf8')));
  }
  return {
    name: `Starlight ${PACKAGES['@astrojs/starlight']}`,
    checkout: project,
    command: ['node_modules/astro/bin/astro.mjs', 'build'],
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    edited: join(docs, 'essays'),
  };
}

async function install(project: string): Promise<void> {
  const file = join(project, 'package.json');
  // npm writes its list of installed packages last.
  const isInstalled =
    existsSync(join(project, 'node_modules/.package-lock.json')) &&
    (await readFile(file, 'utf8').catch(() => '')) === PACKAGE_FILE;
  if (isInstalled) return;
  await rm(join(project, 'node_modules'), { recursive: true, force: true });
  // First: without it npm would install into the project around this folder.
  await writeFile(file, PACKAGE_FILE);
  await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: project });
}

function toDoc(text: string): string {
  const { data, body } = parseFrontMatter(text);
  const lines = body.split('\n').filter((line) => !/^:::|\]\(\.\.\/media\//.test(line));
  return `---\n${stringify({ title: String(data['title']) })}---\n${lines.join('\n')}`;
}
