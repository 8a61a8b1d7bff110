import type { CollectionName, Collections } from './index.ts';
import { ActivityView } from './activities/view.tsx';
import { EssayView } from './essays/view.tsx';
import { MerchantView } from './merchants/view.tsx';
import { PageView } from './pages/view.tsx';
import { PerformanceView } from './performances/view.tsx';
import { RightView } from './rights/view.tsx';
import { TroupeView } from './troupes/view.tsx';
import type { View as ViewOf, ViewProps as PropsOf } from '../views/view.ts';

export type View<Name extends CollectionName> = ViewOf<Collections[Name]>;
export type ViewProps<Name extends CollectionName> = PropsOf<Collections[Name]>;

/** How an entry of each collection looks. */
export const views: { [Name in CollectionName]: View<Name> } = {
  rights: RightView,
  activities: ActivityView,
  performances: PerformanceView,
  troupes: TroupeView,
  merchants: MerchantView,
  essays: EssayView,
  pages: PageView,
};
