import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/**
 * Runs a script again in a mount namespace of its own, in which it may mount file systems, and which discards them when
 * it ends, in whatever way. Needs root, or a kernel with unprivileged namespaces.
 * @returns its exit code; undefined if neither is available
 */
export function runWithMounts(script: string, args: readonly string[]): number | undefined {
  const flags = [['-m'], ['-rm']].find(
    (tried) =>
      spawnSync('unshare', [...tried, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0,
  );
  if (!flags) return undefined;
  const { status } = spawnSync('unshare', [...flags, process.execPath, script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, TRIAL_MOUNTS: 'own' },
  });
  return status ?? 1;
}

export const canMount = (): boolean => process.env['TRIAL_MOUNTS'] === 'own';

export interface DiskLimits {
  kilobytes: number;
  /** The number of files and folders that fit. */
  inodes: number;
}

/** Mounts a small file system on a folder, runs a task in it, and unmounts it. */
export async function withSmallDisk<T>(
  folder: string,
  { kilobytes, inodes }: DiskLimits,
  task: () => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  mount(['mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,nr_inodes=${inodes}`, 'tmpfs', folder]);
  try {
    return await task();
  } finally {
    // Lazily: a process that a build left running may still have a file open there.
    mount(['umount', '-l', folder]);
  }
}

function mount([program = '', ...args]: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
