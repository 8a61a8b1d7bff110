import { Desk } from '../../admin/desk/desk.ts';
import { LOCAL_DESK } from '../../src/model/settings/desk-host.ts';

/** A desk of its own, as a page has one, isolated from other tests. */
export const openDesk = (): Desk =>
  new Desk({ site: new URL('https://union.example/'), settings: LOCAL_DESK });
