import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { settings } from '../../src/collections/index.ts';
import { type Host, offerHost } from '../port/current-host.ts';
import type { ClassOf } from '../port/mixin.ts';
import { openedText } from '../content/opened.ts';
import { noteDeleted, noteSaved } from '../publish/store.ts';

interface SavedFile {
  path: string;
  raw: string;
  newPath?: string;
}

/** What a Decap backend does that changes what builds take. */
interface Implementation {
  getEntry(path: string): Promise<{ data: string }>;
  persistEntry(
    entry: { dataFiles: SavedFile[]; assets: unknown[] },
    options: { useWorkflow?: boolean },
  ): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

/**
 * Gives a Decap backend that it tells of what it saved, deleted or published, so that the desk can follow when
 * readers see it, and that the desk's own pages can save by it. To be put innermost: the text is the one that
 * reaches the host.
 */
export function announce<Backend extends new (...args: never[]) => object>(Base: Backend): Backend {
  class Announcing extends (Base as unknown as ClassOf<Implementation>) {
    constructor(...args: unknown[]) {
      super(...args);
      offerHost(this as unknown as Host);
    }

    override async persistEntry(
      entry: { dataFiles: SavedFile[]; assets: unknown[] },
      options: { useWorkflow?: boolean },
    ) {
      const answer = await super.persistEntry(entry, options);
      // On a branch for review nothing is published yet.
      if (options.useWorkflow !== true)
        for (const { path, newPath, raw } of entry.dataFiles) tell(newPath ?? path, raw);
      return answer;
    }

    override async deleteFiles(paths: string[], message: string) {
      const answer = await super.deleteFiles(paths, message);
      noteDeleted(paths, titleBefore);
      return answer;
    }

    override async publishUnpublishedEntry(collection: string, slug: string) {
      const answer = await super.publishUnpublishedEntry(collection, slug);
      const path =
        Object.values(settings).find(({ name }) => collection === 'settings' && name === slug)
          ?.path ?? `content/${collection}/${slug}.md`;
      await super.getEntry(path).then(
        ({ data }) => {
          tell(path, data);
        },
        () => undefined,
      );
      return answer;
    }
  }
  return Announcing as unknown as Backend;
}

/** Following is a courtesy: if it fails, the save has succeeded all the same. */
function tell(path: string, text: string): void {
  noteSaved(path, text).catch((error: unknown) => {
    console.warn(error);
  });
}

function titleBefore(path: string): string {
  const text = openedText(path);
  try {
    return String(parseFrontMatter(text ?? '').data['title'] ?? path);
  } catch {
    return path;
  }
}
