import { installMissing } from '../../debian.ts';
import { installOldChromiums } from './old-chromium.ts';

/** Package of Debian → a file of it. */
const PACKAGES = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
};

/** Installs missing engines. If one is unavailable, the run fails: no test is skipped for it. */
export default function setUp(): void {
  try {
    installMissing(PACKAGES);
    installOldChromiums();
  } catch (error) {
    throw new Error('not run: the journeys in Chromium 90, Firefox and WebKit', { cause: error });
  }
}
