import { type Site, tasksOf } from './settings-steps.ts';
import { type Step, stepOf } from './step.ts';

/** A way to serve the site that is ready in `deploy/`. */
export interface Hosting {
  id: string;
  label: string;
  /** Files of the project to copy and edit. */
  files: readonly string[];
  says: string;
}

/** The ways to serve a site, for one at the root of its host or below it. */
export function hostingsFor(base: string): Hosting[] {
  const isRoot = base === '/';
  const folder = isRoot ? '/srv/gonghui' : `/srv/sites${base.replace(/\/$/, '')}`;
  return [
    {
      id: 'nginx',
      label: 'nginx',
      files: [
        'deploy/nginx/red-candle-cache.conf',
        'deploy/nginx/red-candle.conf',
        isRoot ? 'deploy/nginx/site.conf' : 'deploy/nginx/site-under-base.conf',
      ],
      says: `网站的文件放在 ${folder}`,
    },
    {
      id: 'caddy',
      label: 'Caddy',
      files: [
        'deploy/caddy/red-candle.caddy',
        isRoot ? 'deploy/caddy/Caddyfile' : 'deploy/caddy/Caddyfile.under-base',
      ],
      says: `网站的文件放在 ${folder}；证书由它自己去办`,
    },
    {
      id: 'daily',
      label: '自己更新',
      files: [
        'deploy/publish/site.env',
        'deploy/publish/red-candle.service',
        'deploy/publish/red-candle.timer',
        'deploy/publish/red-candle-watch.service',
        'deploy/publish/crontab',
      ],
      says: '一存就发布，每天零点以后也发布一次',
    },
    {
      id: 'space',
      label: '学校给的网页空间、对象存储',
      files: [],
      says: `把 dist 里的文件传上去${isRoot ? '' : `，放进 ${base} 这个文件夹`}；默认首页是 index.html，子目录也要有，出错页是 404.html`,
    },
  ];
}

/** Where the site is found on the network. */
export function placeStep(site: Site): Step {
  const { url, base } = site;
  const address = `${String(url ?? '')}${String(base ?? '/')}`;
  const ways = hostingsFor(typeof base === 'string' ? base : '/');
  const now = [
    `地址：${address}`,
    ...ways.map(
      ({ label, files, says }) =>
        `${label}：${files.length > 0 ? `照着 ${files.join('、')}；` : ''}${says}。`,
    ),
  ];
  return stepOf('place', now, tasksOf('place', site));
}
