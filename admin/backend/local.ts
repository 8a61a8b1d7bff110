import { AutoSignIn } from './auto-sign-in.ts';
import { localBin } from './local-bin.ts';
import type { Desk } from '../desk/desk.ts';
import { DeskError } from '../ground/desk-error.ts';
import type {
  Asset,
  BackendClass,
  DataFile,
  Entry,
  MediaFile,
  PersistOptions,
  ProxyBackend,
  ProxyRequest,
} from '../port/backend.ts';
import type { Snapshot } from '../port/snapshot.ts';
import { mergeOutdated, toOutdated } from '../workflow/outdated.ts';

type StoredMedia = Pick<MediaFile, 'id' | 'name' | 'path' | 'size'>;

/** Decap's proxy backend for the files on this machine, without an account and with `protect`. */
export function local(desk: Desk, Base: BackendClass<ProxyBackend>): BackendClass {
  return class Local extends Base {
    constructor(config: object, options?: object) {
      super(config, options);
      desk.connect({
        readSnapshot: () => this.#readSnapshot(),
        ask: (action, params) => this.request({ action, params }),
        bin: localBin((request) => this.request(request), desk.publishing),
      });
    }

    override authComponent() {
      return AutoSignIn;
    }

    override authenticate() {
      return Promise.resolve({ login: 'local', name: '本机编辑' });
    }

    override async request({ action, params }: ProxyRequest): Promise<unknown> {
      const response = await fetch(this.proxyUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ action, params }),
      }).catch(() => {
        throw new DeskError(
          '连不上本机的编辑服务。你写的还在这个页面上：请看看启动编辑台的窗口是否还开着，再试一次',
        );
      });
      const answer: unknown = await response.json().catch(() => undefined);
      if (!response.ok)
        throw new DeskError(
          messageOf(answer) ?? `编辑服务出错（${response.status}）`,
          response.status,
          answer,
        );
      return answer;
    }

    override async persistEntry(
      { dataFiles, assets }: Entry,
      options: PersistOptions,
    ): Promise<unknown> {
      const params = {
        dataFiles: dataFiles.map(({ path, slug, raw, isNew }) => ({ path, slug, raw, isNew })),
        assets: await Promise.all(assets.map(serialize)),
        options: {
          newEntry: options.newEntry === true,
          useWorkflow: options.useWorkflow === true,
          repair: options['repair'] === true,
          status: options['status'],
          unpublished: options.unpublished,
        },
        expected: await hashes(dataFiles),
      };
      return this.request({ action: 'persistEntry', params });
    }

    /** If others have published since the draft was started, merges their changes into the draft first, for review. */
    override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const params = { collection, slug, signed: desk.signing.signed };
      try {
        return await this.request({ action: 'publishUnpublishedEntry', params });
      } catch (error) {
        const outdated = error instanceof DeskError ? toOutdated(error.answer) : undefined;
        const merged = outdated && (await mergeOutdated(outdated));
        if (!outdated || merged === undefined) throw error;
        const { path, draft, onTopOf } = outdated;
        await this.request({
          action: 'persistEntry',
          params: {
            dataFiles: [{ path, slug, raw: merged }],
            assets: [],
            options: { useWorkflow: true, onTopOf },
            expected: { [path]: await hash(draft) },
          },
        });
        desk.openForm.reload();
        throw new DeskError('已发布的修改已经并进草稿。请再看一遍，没问题就再点“发布”');
      }
    }

    override async getMedia(mediaFolder = this.mediaFolder): Promise<MediaFile[]> {
      const files = (await this.request({
        action: 'getMedia',
        params: { mediaFolder },
      })) as StoredMedia[];
      return files.map((file) => this.#addressed(file));
    }

    override async getMediaFile(path: string): Promise<MediaFile> {
      return this.#addressed(
        (await this.request({ action: 'getMediaFile', params: { path } })) as StoredMedia,
      );
    }

    override async persistMedia(asset: Asset): Promise<MediaFile> {
      const params = { asset: await serialize(asset) };
      return this.#addressed(
        (await this.request({ action: 'persistMedia', params })) as StoredMedia,
      );
    }

    async #readSnapshot(): Promise<Snapshot> {
      const { files, media } = (await this.request({ action: 'snapshot', params: {} })) as {
        files: { path: string; text: string }[];
        media: string[];
      };
      return {
        files: new Map(files.map(({ path, text }) => [path, text])),
        media: new Set(media),
      };
    }

    /** Decap's own protocol sends the whole library as base64; here the browser fetches only what it shows. */
    #addressed(file: StoredMedia): MediaFile {
      const url = `${this.proxyUrl}/media/${encodeURIComponent(file.name)}`;
      return { ...file, url, displayURL: url };
    }
  };
}

async function serialize(asset: Asset) {
  return { path: asset.path, content: await asset.toBase64(), encoding: 'base64' };
}

/** Path → hash of the text to be replaced: the server refuses to overwrite any other. */
async function hashes(dataFiles: readonly DataFile[]): Promise<Record<string, string>> {
  const pairs = dataFiles.map(async ({ path, base }) =>
    base === undefined ? [] : [[path, await hash(base)] as const],
  );
  return Object.fromEntries((await Promise.all(pairs)).flat());
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function messageOf(answer: unknown): string | undefined {
  return typeof answer === 'object' && answer !== null && 'error' in answer
    ? String(answer.error)
    : undefined;
}
