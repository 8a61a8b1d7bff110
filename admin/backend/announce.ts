import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { settings } from '../../src/collections/index.ts';
import type { Desk } from '../desk/desk.ts';
import type { BackendClass, Entry, PersistOptions } from '../port/backend.ts';

/** Deletions at once that are followed until readers see them. */
const FOLLOWED = 5;

/**
 * Wraps a backend so that it reports what it saved, deleted or published, for the desk to track when readers see it,
 * and registers it for saving by the desk's own pages. Must be inside `protect`: the reported text is the one that
 * reaches the host.
 */
export function announce(desk: Desk, Base: BackendClass): BackendClass {
  const { publishing, opened } = desk;

  return class Announcing extends Base {
    constructor(config: object, options?: object) {
      super(config, options);
      desk.connect({ host: this });
    }

    override async persistEntry(entry: Entry, options: PersistOptions) {
      const answer = await super.persistEntry(entry, options);
      // A save to a review branch publishes nothing.
      if (options.useWorkflow !== true)
        for (const { path, newPath, raw } of entry.dataFiles) notify(newPath ?? path, raw);
      return answer;
    }

    override async deleteFiles(paths: string[], message: string) {
      const answer = await super.deleteFiles(paths, message);
      // A line for each of dozens would cover the page.
      if (paths.length <= FOLLOWED) publishing.noteDeleted(paths, titleBefore);
      return answer;
    }

    override async publishUnpublishedEntry(collection: string, slug: string) {
      const answer = await super.publishUnpublishedEntry(collection, slug);
      const path =
        Object.values(settings).find(({ name }) => collection === 'settings' && name === slug)
          ?.path ?? `content/${collection}/${slug}.md`;
      await super.getEntry(path).then(
        ({ data }) => {
          if (data !== null) notify(path, data);
        },
        () => undefined,
      );
      return answer;
    }
  };

  /** Tracking is optional: if it fails, the save has succeeded nevertheless. */
  function notify(path: string, text: string): void {
    publishing.noteSaved(path, text).catch((error: unknown) => {
      console.warn(error);
    });
  }

  function titleBefore(path: string): string {
    const text = opened.textOf(path);
    try {
      return String(parseFrontMatter(text ?? '').data['title'] ?? path);
    } catch {
      return path;
    }
  }
}
