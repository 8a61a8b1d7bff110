import type { CollectionName } from '../model/index.ts';
import { ActivityView } from './activity-view.tsx';
import { EssayView } from './essay-view.tsx';
import { MerchantView } from './merchant-view.tsx';
import { PageView } from './page-view.tsx';
import { PerformanceView } from './performance-view.tsx';
import { RightView } from './right-view.tsx';
import { TroupeView } from './troupe-view.tsx';
import type { View } from './view.ts';

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

export type { View, ViewProps } from './view.ts';
