import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCLI } from 'vitest/node';
import { importsOf } from '../../imports-of.ts';

/** Documents with commands for readers to type. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'deploy/README.md',
  ...['docs', 'docs/architecture'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
];

const COMMAND =
  /(?:^|`|\s|&& )((?:npm (?:run [\w:-]+|start|test)|npx (?:vitest|playwright)|node (?:scripts|tests)\/)[^`\n#]*)/g;

/** Every command of ours in a document, `npm run build -- --previous https://…`, as it is typed. */
export function commandsIn(document: string): string[] {
  const text = readFileSync(document, 'utf8').replace(/(`[^`\n]*)\n\s*([^`\n]*`)/g, '$1 $2');
  return [...text.matchAll(COMMAND)].map(
    ([, command = '']) => command.split(' && ')[0]?.trim() ?? '',
  );
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string | undefined>>;
};

/** Why a command does not work as it is written; undefined if it works. */
export function whyNot(command: string): string | undefined {
  const [program, ...words] = command.split(/\s+/);
  if (program === 'node') return whyNotScript(words[0] ?? '', words.slice(1));
  if (program === 'npx')
    return words[0] === 'vitest' ? whyNotVitest(words) : whyNotPlaywright(words);
  const name = words[0] === 'run' ? (words[1] ?? '') : (words[0] ?? '');
  const script = scripts[name];
  if (script === undefined) return `package.json has no script ${name}`;
  const at = words.indexOf('--');
  const file = /\S+\.ts\b/.exec(script)?.[0];
  return at < 0 || file === undefined ? undefined : whyNotScript(file, words.slice(at + 1));
}

/** Options must occur in the file, or in an import beside it. */
function whyNotScript(file: string, words: readonly string[]): string | undefined {
  if (!existsSync(file)) return `there is no ${file}`;
  const sources = [file, ...importsOf(file).map((path) => join(dirname(file), path))]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const unknown = words
    .filter((word) => word.startsWith('--'))
    .map((word) => word.slice(2))
    .find((name) => !new RegExp(`(?:'(?:--)?${name}'|\\b${name}: \\{)`).test(sources));
  return unknown === undefined ? undefined : `${file} has no option --${unknown}`;
}

/** Arguments that are not options must be paths of tests: Vitest would ignore others silently. */
function whyNotVitest(words: readonly string[]): string | undefined {
  const { filter, options } = parseCLI([...words]);
  const lost = filter.find((path) => !existsSync(path));
  if (lost !== undefined) return `there is no ${lost}`;
  const { update } = options as { update?: unknown };
  return typeof update === 'string' && update.includes('/') ? `--update took ${update}` : undefined;
}

function whyNotPlaywright(words: readonly string[]): string | undefined {
  const [, , name = ''] = words;
  if (!readdirSync('tests/e2e').some((file) => file.includes(name))) return `no test is ${name}`;
  const cli = join('node_modules', '@playwright/test/cli.js');
  const help = execFileSync(process.execPath, [cli, 'test', '--help'], { encoding: 'utf8' });
  const unknown = words.find((word) => word.startsWith('--') && !help.includes(`${word} `));
  return unknown === undefined ? undefined : `playwright has no option ${unknown}`;
}
