/**
 * Makes Git in this process, and in those that it starts, know nothing but the folder that it runs in: neither the
 * machine's configuration (signing, hooks, line ends), nor the repository of whoever runs the tests from a Git hook,
 * which names itself in `GIT_DIR`.
 */
export function useOwnGit(): void {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);
  }
  process.env['GIT_CONFIG_GLOBAL'] = process.platform === 'win32' ? 'NUL' : '/dev/null';
  process.env['GIT_CONFIG_NOSYSTEM'] = '1';
}
