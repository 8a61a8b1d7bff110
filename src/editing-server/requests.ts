import { z } from 'zod';
import { STATUSES } from './git/status.ts';
import { HttpError } from './http-error.ts';

/** A path below the project root from Decap; `paths.ts` restricts it. */
const path = z.string().min(1).max(300);
const asset = z.object({ path, content: z.base64(), encoding: z.literal('base64') });
const dataFile = z.object({
  path,
  slug: z.string().max(300),
  raw: z.string().max(5_000_000),
  newPath: z.string().max(300).optional(),
  /** Of one file among several; else the request's own `newEntry`. */
  isNew: z.boolean().optional(),
});

/** Entries in one save: a table of them is saved as a whole. */
const MOST_TOGETHER = 500;

const action = <const Name extends string, Params extends z.ZodType>(name: Name, params: Params) =>
  z.object({ action: z.literal(name), params });

const collection = z.string().max(100);
const slug = z.string().max(300);
const draft = { collection, slug };
/** One line each: they become trailers of a commit. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\r\n]*$/);
const signed = z.object({ wrote: name, read: name, approved: name });
/** Identifies a deletion; `bin.ts` checks whether it exists. */
const deletion = z.object({ id: z.string().max(100) });

/**
 * Decap's proxy protocol without notes; `snapshot`, `removeTogether`, `setupFacts` and the names
 * ending in `Deleted` are our extensions. See decap-cms-backend-proxy `src/implementation.ts`; `expected` is ours, see
 * `check-save.ts`.
 */
const request = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info') }),
  action('entriesByFolder', z.object({ folder: path, extension: z.string(), depth: z.number() })),
  action('entriesByFiles', z.object({ files: z.array(z.object({ path })).max(50) })),
  z.object({ action: z.literal('snapshot') }),
  action('getEntry', z.object({ path })),
  action(
    'persistEntry',
    z.object({
      dataFiles: z.array(dataFile).min(1).max(MOST_TOGETHER),
      assets: z.array(asset).max(50),
      options: z.object({
        newEntry: z.boolean().optional(),
        useWorkflow: z.boolean().optional(),
        /** Status of a new draft; an existing one keeps its own. */
        status: z.enum(STATUSES).optional(),
        /** Whether there is a draft already, according to the desk. */
        unpublished: z.boolean().optional(),
        onTopOf: z
          .string()
          .regex(/^[0-9a-f]{40,64}$/)
          .optional(),
        repair: z.boolean().optional(),
      }),
      expected: z.record(z.string(), z.string()).optional(),
    }),
  ),
  action('getMedia', z.object({ mediaFolder: path })),
  action('getMediaFile', z.object({ path })),
  action('persistMedia', z.object({ asset })),
  action('deleteFile', z.object({ path })),
  action('deleteFiles', z.object({ paths: z.array(path).min(1).max(50) })),
  action(
    'removeTogether',
    z.object({
      paths: z.array(path).min(1).max(MOST_TOGETHER),
      changes: z
        .array(z.object({ path, raw: z.string().max(5_000_000), expected: z.string() }))
        .max(MOST_TOGETHER),
      message: z.string().min(1).max(200),
    }),
  ),
  z.object({ action: z.literal('setupFacts') }),
  z.object({ action: z.literal('listDeleted') }),
  action('restoreDeleted', deletion),
  action('purgeDeleted', deletion),
  action('getDeployPreview', z.object({})),
  action('unpublishedEntries', z.object({})),
  action(
    'unpublishedEntry',
    z.object({ id: z.string().max(400).optional(), ...z.object(draft).partial().shape }),
  ),
  action('unpublishedEntryDataFile', z.object({ ...draft, path })),
  action('unpublishedEntryMediaFile', z.object({ ...draft, path })),
  action('deleteUnpublishedEntry', z.object(draft)),
  action('updateUnpublishedEntryStatus', z.object({ ...draft, newStatus: z.enum(STATUSES) })),
  action('publishUnpublishedEntry', z.object({ ...draft, signed: signed.optional() })),
]);

export type ProxyRequest = z.infer<typeof request>;
export type ParamsOf<Action extends ProxyRequest['action']> =
  Extract<ProxyRequest, { action: Action }> extends { params: infer Params } ? Params : undefined;
/** The requests about drafts. */
export type ReviewRequest = Extract<
  ProxyRequest,
  { action: `unpublished${string}` | `${string}Unpublished${string}` }
>;
export type Asset = z.infer<typeof asset>;

/** Parses a request. Throws an {@link HttpError} if it is not part of the protocol. */
export function parseRequest(body: unknown): ProxyRequest {
  const result = request.safeParse(body);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw new HttpError(422, `编辑台发来的请求有误（${where || '整体'}）。请刷新编辑台页面再试`);
}
