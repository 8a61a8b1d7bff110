/**
 * How teachers ask for merchants of a category, in words that hold for each of its merchants, so that
 * editors write only what is particular to one. The category's own label is on its page.
 */
export const askedByCategory: Readonly<Record<string, readonly string[]>> = {
  books: ['买书', '书店有没有优惠', '买文具本子哪里便宜'],
  food: ['吃饭', '聚餐去哪里能打折', '请客吃饭的馆子', '下馆子会员优惠'],
  fitness: ['锻炼身体去哪里', '运动会员优惠', '下班想动一动'],
  culture: ['周末看点什么', '买票会员优惠', '文艺活动打折'],
  health: ['检查身体去哪里', '看病配镜有没有优惠'],
  life: ['日常生活哪里能打折', '附近的小店会员优惠'],
  travel: ['出去玩', '旅游住店会员价', '寒暑假去哪里住'],
  training: ['学点东西', '培训班会员优惠', '报班能不能打折'],
};
