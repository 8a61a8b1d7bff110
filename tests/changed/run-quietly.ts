import { spawn } from 'node:child_process';

/** A check of the changes: a program of `node_modules/.bin` with its arguments. */
export interface Check {
  name: string;
  command: readonly [program: string, ...args: string[]];
}

/**
 * Runs checks one after the other and reports each with its time, and with its output if it fails. Several calls may
 * run at once, so the output is buffered until a check has ended.
 * @returns whether all succeeded
 */
export async function runQuietly(checks: readonly Check[]): Promise<boolean> {
  let succeeded = true;
  for (const { name, command } of checks) {
    const started = Date.now();
    const { code, output } = await outcomeOf(command);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${code === 0 ? '✓' : `${output}\n✗`} ${name} (${seconds} s)`);
    succeeded &&= code === 0;
  }
  return succeeded;
}

function outcomeOf([program, ...args]: Check['command']): Promise<{
  code: number | null;
  output: string;
}> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.on('error', (error) => {
      resolve({ code: 1, output: error.message });
    });
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}
