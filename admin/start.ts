import { composeBackend } from './backend/compose.ts';
import * as bases from './decap/bases.ts';
import { startDecap } from './decap/start.ts';
import { Desk, type DeskStart } from './desk/desk.ts';
import { showPublishing } from './publish/index.tsx';

/** Creates the desk and passes it to the modules that use it. */
export async function startDesk(start: DeskStart): Promise<void> {
  const desk = new Desk(start);
  const backend = await composeBackend(desk, bases);
  const { publishing, readSnapshot, settings } = desk;
  showPublishing({ publishing, readSnapshot, isLocal: settings.host === 'local' });
  startDecap(desk, backend);
}
