import { CORE, type Patch } from './patch.ts';

/** A list that could not be read shows an error instead of 暂无内容. */
export const listFailurePatches: readonly Patch[] = [
  {
    module: `${CORE}/actions/entries.js`,
    why: 'Without the server: a message that disappears, and a list that claimed to be empty',
    changes: [
      {
        find: "import { currentBackend } from '../backend';",
        put: "import { currentBackend } from '../backend'; import { forgetListFailure, rememberListFailure } from '@desk/decap/bridge/lists.tsx';",
      },
      {
        find: 'export function entriesLoading(collection) {',
        put: "export function entriesLoading(collection) {\n  forgetListFailure(collection.get('name'));",
      },
      {
        find: `addAppendActionsToCursor(response.cursor), append));
    } catch (err) {
      dispatch(addNotification({
        message: {
          details: err,
          key: 'ui.toast.onFailToLoadEntries'
        },
        type: 'error',
        dismissAfter: 8000
      }));
      return Promise.reject(dispatch(entriesFailed(collection, err)));`,
        put: `addAppendActionsToCursor(response.cursor), append));
    } catch (err) {
      rememberListFailure(collection.get('name'), err);
      dispatch(entriesFailed(collection, err));`,
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/Entries/EntriesCollection.js`,
    why: 'See actions/entries.js',
    changes: [
      {
        find: 'handleCursorActions: partial(this.handleCursorActions, cursor),',
        put: 'handleCursorActions: partial(this.handleCursorActions, cursor), retry: () => this.props.loadEntries(collection),',
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/Entries/Entries.js`,
    why: 'See actions/entries.js',
    changes: [
      {
        find: "import EntryListing from './EntryListing';",
        put: "import EntryListing from './EntryListing'; import { listFailure } from '@desk/decap/bridge/lists.tsx';",
      },
      {
        find: 'function Entries({\n  collections,',
        put: 'function Entries({\n  retry, collections,',
      },
      {
        find: "children: t('collection.entries.noEntries')",
        // Only lists can be reloaded; without a list, the message answers a search.
        put: "children: retry ? listFailure(collections.get('name'), retry) || t('collection.entries.noEntries') : '没有找到。换一个词，或者少写几个字，再找一次'",
      },
    ],
  },
];
