/** The site's main places, in the order of the header. Short labels: they stand in one row on a phone. */
export const navigation = [
  { path: '/rights/', label: '权益' },
  { path: '/activities/', label: '活动' },
  { path: '/performances/', label: '演出' },
  { path: '/troupes/', label: '艺术团' },
  { path: '/merchants/', label: '优惠' },
  { path: '/essays/', label: '文苑' },
] as const;
