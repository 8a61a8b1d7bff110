// One line per collection; `site.ts` specifies its position.
export { activities } from './activities/site.ts';
export { draws } from './draws/site.ts';
export { essays } from './essays/site.ts';
export { letters } from './letters/site.ts';
export { merchants } from './merchants/site.ts';
export { performances } from './performances/site.ts';
export { rights } from './rights/site.ts';
export { situations } from './situations/site.ts';
export { troupes } from './troupes/site.ts';
