import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Converts a file with LibreOffice, which must be installed; throws if it cannot open the file.
 *
 * @param folder for its profile, and for the result below `into`
 */
export async function convert(
  file: string,
  extension: string,
  { folder, into }: { folder: string; into: string },
): Promise<Buffer> {
  const out = join(folder, into);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const to = ['--headless', '--convert-to', extension, '--outdir', out];
  execFileSync('soffice', [profile, ...to, file], { stdio: 'ignore', timeout: 300_000 });
  const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return readFile(join(out, `${name}.${extension}`));
}
