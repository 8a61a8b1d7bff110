export { splitTags } from '../../../src/model/fields/tags.ts';
export { MOVE_OPTIONS, MOVING } from '../../access/moving.ts';
export { PaneSwitch, paneOnThisScreen } from '../../access/pane-switch.tsx';
export { revealMenu } from '../../access/reveal.ts';
export { leavesByTab } from '../../access/tab-exit.ts';
