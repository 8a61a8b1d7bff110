import { CORE, type Patch } from './patch.ts';

const COLLECTION = `${CORE}/components/Collection/Entries`;

/** Lists of thousands of entries that open, sort, filter and search quickly, and show what an editor looks for. */
export const listPatches: readonly Patch[] = [
  {
    module: `${CORE}/reducers/entries.js`,
    why: 'Sorting copied every entry at each change of the page; the newest first by default; filters that depend on today',
    changes: [
      {
        find: 'import { joinUrlPath }',
        put: "import { inUsualOrder, sortEntries, stateValue } from '@desk/decap/bridge/lists.tsx'; import { joinUrlPath }",
      },
      {
        find: 'entries = fromJS(orderBy(entries.toJS(), keys, orders));\n  }\n  const filters',
        put: 'entries = sortEntries(entries, keys, orders);\n  } else entries = inUsualOrder(entries, collectionName);\n  const filters',
      },
      {
        find: 'const toMatch = data.getIn(keyToPathArray(field));',
        put: 'const toMatch = stateValue(collectionName, field, data) ?? data.getIn(keyToPathArray(field));',
      },
    ],
  },
  {
    module: `${COLLECTION}/EntriesCollection.js`,
    why: 'A component recreated on each render: all cards were unmounted and rendered again at each change of the page',
    changes: [
      {
        find: 'return _jsx(EntriesToRender, {\n      entries: entries\n    });',
        put: 'return EntriesToRender({ entries: entries });',
      },
    ],
  },
  {
    module: `${COLLECTION}/EntriesCollection.js`,
    why: 'Drafts that arrived after the published entries pushed those down as an editor was about to press one; drafts that could not be read were requested endlessly',
    changes: [
      {
        find: "const page = state.entries.getIn(['pages', collection.get('name'), 'page']);",
        put: `const drafts = state.editorialWorkflow?.get('pages');
  const areDraftsToCome = Boolean(drafts?.get('isFetching') && !drafts.has('ids') && !drafts.get('hasFailed'));
  const page = areDraftsToCome ? undefined : state.entries.getIn(['pages', collection.get('name'), 'page']);`,
      },
      {
        find: "const isFetching = selectIsFetching(state.entries, collection.get('name'));",
        put: "const isFetching = areDraftsToCome || selectIsFetching(state.entries, collection.get('name'));",
      },
      {
        find: "!!state.editorialWorkflow?.getIn(['pages', 'ids'], false) : true;",
        put: "Boolean(drafts?.has('ids') || drafts?.get('hasFailed')) : true;",
      },
    ],
  },
  {
    module: `${CORE}/reducers/editorialWorkflow.js`,
    why: 'See EntriesCollection.js',
    changes: [
      {
        find: "return state.setIn(['pages', 'isFetching'], false);",
        put: "return state.setIn(['pages', 'isFetching'], false).setIn(['pages', 'hasFailed'], true);",
      },
    ],
  },
  {
    module: `${COLLECTION}/EntryListing.js`,
    why: 'No virtualised list: all cards at once',
    changes: [
      {
        find: "import EntryCard from './EntryCard';",
        put: "import EntryCard from './EntryCard'; import { Portion } from '@desk/decap/bridge/lists.tsx';",
      },
      {
        find: 'children: [publishedCards, ',
        put: "children: [_jsx(Portion, { cards: publishedCards }, collections.get('name')), ",
        times: 2,
      },
      {
        find: 'children: [entryCards, ',
        put: "children: [_jsx(Portion, { cards: entryCards }, 'found'), ",
      },
    ],
  },
  {
    module: `${COLLECTION}/EntryCard.js`,
    why: 'A card showed the title only, and every change, however small, needed the form',
    changes: [
      {
        find: 'import { selectIsLoadingAsset }',
        put: "import { store } from '../../../redux'; import { entryLoaded } from '../../../actions/entries'; import { CardFoot } from '@desk/decap/bridge/lists.tsx'; import { selectIsLoadingAsset }",
      },
      {
        find: '  getAsset,\n  t\n}) {',
        put: '  getAsset,\n  collection,\n  entry,\n  t\n}) {',
      },
      {
        find: 'return _jsx(ListCard, {\n      children: _jsxs(ListCardLink, {',
        put: 'return _jsxs(ListCard, {\n      children: [_jsxs(ListCardLink, {',
      },
      {
        find: '})]\n        })]\n      })\n    });\n  }\n  if (viewStyle === VIEW_STYLE_GRID) {',
        put: '})]\n        })]\n      }), _jsx(CardFoot, { collection, entry, workflowStatus, onChanged: changed => store.dispatch(entryLoaded(collection, changed)) })]\n    });\n  }\n  if (viewStyle === VIEW_STYLE_GRID) {',
      },
    ],
  },
  {
    module: `${COLLECTION}/EntryCard.js`,
    why: 'A draft without a title was a blank card',
    changes: [
      {
        find: 'const summary = selectEntryCollectionTitle(collection, entry);',
        put: "const summary = selectEntryCollectionTitle(collection, entry) || '（还没有标题）';",
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/CollectionSearch.js`,
    why: 'The box offers to search all collections, and searched only the open one',
    changes: [
      {
        find: "return collection ? collections.keySeq().indexOf(collection.get('name')) : -1;",
        put: 'return -1;',
      },
    ],
  },
  {
    module: `${CORE}/backend.js`,
    why: 'Searching for a Chinese word found entries with its characters anywhere, and none for a single character',
    changes: [
      {
        find: "import * as fuzzy from 'fuzzy';",
        put: "import * as fuzzy from 'fuzzy'; import { searchEntries } from '@desk/decap/bridge/lists.tsx';",
      },
      {
        find: 'return fuzzy.filter(searchTerm, collectionEntries, {\n        extract: extractSearchFields(uniq(filteredSearchFields))\n      });',
        put: 'return searchEntries(searchTerm, collectionEntries);',
      },
    ],
  },
];
