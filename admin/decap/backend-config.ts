import type { DeskSettings, HostName } from '../../src/model/settings/desk-host.ts';

/** The name under which we register a host's backend: Decap's own names cannot be registered again. */
export const backendName = (host: HostName): string => `red-candle-${host}`;

/** Commit messages in the content's history. Decap inserts the collection, the slug and the path. */
const COMMIT_MESSAGES = {
  create: '新增{{collection}}：{{slug}}',
  update: '修改{{collection}}：{{slug}}',
  delete: '删除{{collection}}：{{slug}}',
  uploadMedia: '上传文件：{{path}}',
  deleteMedia: '删除文件：{{path}}',
};

/** The backend's part of Decap's configuration. */
export function toBackendConfig(desk: DeskSettings, site: URL): Record<string, unknown> {
  const name = backendName(desk.host);
  if (desk.host === 'local') return { name, proxy_url: `${site.pathname}api/v1` };
  const { repository: repo, branch } = desk;
  return { name, repo, branch, ...addresses(desk), commit_messages: COMMIT_MESSAGES };
}

function addresses({ host, address, clientId }: DeskSettings): Record<string, unknown> {
  switch (host) {
    case 'forgejo':
    case 'gitea':
      return { base_url: address, api_root: `${address}/api/v1`, app_id: clientId };
    case 'gitlab': {
      const base = address ?? 'https://gitlab.com';
      return {
        base_url: base,
        api_root: `${base}/api/v4`,
        app_id: clientId,
        auth_type: 'pkce',
        // One commit per entry in the history, however often its draft was saved.
        squash_merges: true,
      };
    }
    case 'github':
      return { base_url: address, squash_merges: true };
    case 'local':
      return {};
  }
}
