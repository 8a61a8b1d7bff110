import { installMissing } from '../../debian.ts';
import { ENGINES } from '../packages.ts';
import { installOldChromiums } from './old-chromium.ts';

/** Installs missing engines. If one is unavailable, the run fails: no test is skipped for it. */
export default function setUp(): void {
  try {
    installMissing(ENGINES);
    installOldChromiums();
  } catch (error) {
    throw new Error('not run: the journeys in Chromium 90, Firefox and WebKit', { cause: error });
  }
}
