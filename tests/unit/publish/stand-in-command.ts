import { appendFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { standInBuild } from './stand-in-build.ts';

/**
 * {@link standInBuild} as a process. In its middle it sends its id to the socket `STAND_IN_GATE`, and continues when
 * that is closed. Each one that completes appends a line to `STAND_IN_LOG`.
 */
const { STAND_IN_GATE: gate, STAND_IN_LOG: log } = process.env;
await standInBuild(process.env, () => (gate === undefined ? undefined : passGate(gate)));
if (log !== undefined) await appendFile(log, `${process.pid}\n`);

function passGate(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(path).on('error', reject);
    socket.write(String(process.pid));
    socket.resume().on('close', () => {
      resolve();
    });
  });
}
