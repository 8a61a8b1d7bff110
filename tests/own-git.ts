/**
 * Isolates Git in this process, and in those that it starts, from everything but the current folder: from the machine's
 * configuration (signing, hooks, line ends), and from the repository of a Git hook that runs the tests, which sets
 * `GIT_DIR`.
 */
export function useOwnGit(): void {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);
  }
  process.env['GIT_CONFIG_GLOBAL'] = process.platform === 'win32' ? 'NUL' : '/dev/null';
  process.env['GIT_CONFIG_NOSYSTEM'] = '1';
}
