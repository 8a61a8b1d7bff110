import { changeData } from '../change-data.ts';
import type { Step } from '../step.ts';

/** Adds the setting for the host of the content; before, the content was always on one machine. */
export const deskHost: Step = {
  to: 2,
  title: '网站设置里要写明内容放在哪里（编辑台）：没写的，写成“这台电脑”',
  file: (item) =>
    item.path === 'settings/site.yml'
      ? changeData(item, (data) => ({
          ...data,
          desk: data['desk'] ?? { host: 'local', branch: 'main', review: false },
        }))
      : item,
};
