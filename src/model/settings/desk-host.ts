import type { Rule } from '../rule.ts';

/** Possible locations of the content. The desk's backend of the same name does the rest. */
export const HOSTS = {
  local: '这台电脑',
  forgejo: 'Forgejo 服务',
  gitea: 'Gitea 服务',
  gitlab: 'GitLab 服务',
  github: 'GitHub 服务',
} as const;

export type HostName = keyof typeof HOSTS;

/** The desk's build settings: the group 编辑台 of the site's settings. */
export interface DeskSettings {
  host: HostName;
  /** Origin of the host; with GitHub, of the sign-in relay. */
  address?: string | undefined;
  /** `owner/name`. */
  repository?: string | undefined;
  branch: string;
  /** The public number of the OAuth application, never a secret. */
  clientId?: string | undefined;
  /** Drafts are reviewed before they are published. */
  review: boolean;
}

/** A desk that writes the files of its own machine. */
export const LOCAL_DESK: DeskSettings = { host: 'local', branch: 'main', review: false };

const NEEDED: Readonly<Record<HostName, readonly ('address' | 'repository' | 'clientId')[]>> = {
  local: [],
  forgejo: ['address', 'repository', 'clientId'],
  gitea: ['address', 'repository', 'clientId'],
  // The default address is gitlab.com.
  gitlab: ['repository', 'clientId'],
  github: ['address', 'repository'],
};

const needs = (host: HostName, field: (typeof NEEDED)[HostName][number]) =>
  NEEDED[host].includes(field);

interface WithDesk {
  desk: DeskSettings;
}

const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** Required and forbidden combinations of settings. */
export const deskRules: readonly Rule<WithDesk>[] = [
  {
    code: 'host-needs-address',
    field: 'desk.address',
    message: '内容放在这种服务上时必须填写（GitHub 填登录中转服务的地址）',
    holds: ({ desk }) => !needs(desk.host, 'address') || Boolean(desk.address),
  },
  {
    code: 'address-not-encrypted',
    field: 'desk.address',
    message: '应以 https:// 开头，登录信息不能明文传送',
    holds: ({ desk }) =>
      desk.host === 'local' ||
      !desk.address ||
      desk.address.startsWith('https://') ||
      LOOPBACK.test(desk.address),
  },
  {
    code: 'host-needs-repository',
    field: 'desk.repository',
    message: '内容放在代码托管服务上时必须填写，例如 gonghui/website',
    holds: ({ desk }) => !needs(desk.host, 'repository') || Boolean(desk.repository),
  },
  {
    code: 'repository-not-in-two-parts',
    field: 'desk.repository',
    message: '应为“组织/仓库”两段；多段的只有 GitLab 有',
    holds: ({ desk }) =>
      desk.host === 'local' ||
      desk.host === 'gitlab' ||
      !desk.repository ||
      desk.repository.split('/').length === 2,
  },
  {
    code: 'host-needs-client',
    field: 'desk.clientId',
    message: '必须填写：在代码托管服务上建一个登录应用，把它的编号（client ID）填在这里',
    holds: ({ desk }) => !needs(desk.host, 'clientId') || Boolean(desk.clientId),
  },
  {
    code: 'host-without-review',
    field: 'desk.review',
    message: 'Gitea 不能先审核再发布：请关掉这一项，或改用 Forgejo、GitLab、GitHub',
    holds: ({ desk }) => !(desk.host === 'gitea' && desk.review),
  },
];
