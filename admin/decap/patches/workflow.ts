import { CORE, type Patch, type Replacement } from './patch.ts';

/** 先审核再发布: two statuses, messages for each step, and states that follow the server's. */
export const workflowPatches: readonly Patch[] = [
  {
    module: `${CORE}/constants/publishModes.js`,
    why: 'Draft, in review, and a third status “ready” that only waits for a button: the reviewer of a draft publishes it',
    changes: [
      {
        find: "PENDING_REVIEW: 'pending_review',\n  PENDING_PUBLISH: 'pending_publish'",
        put: "PENDING_REVIEW: 'pending_review'",
      },
    ],
  },
  {
    module: `${CORE}/backend.js`,
    why: 'A branch that other software marked ready would be on no list',
    changes: [
      {
        find: 'status: entryData.status,',
        put: "status: entryData.status === 'pending_publish' ? 'pending_review' : entryData.status,",
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/EditorToolbar.js`,
    why: 'Statuses in a menu, unlabelled next steps, and 撤销发布, which deletes the entry before it saves the draft',
    changes: [
      {
        find: "import { SettingsDropdown } from '../UI';",
        put: "import { SettingsDropdown } from '../UI'; import { ReviewControls } from '@desk/decap/bridge/toolbar.tsx';",
      },
      {
        find: 'renderWorkflowControls = () => {',
        put: `renderWorkflowControls = () => {
          const canCreate = this.props.canCreateNewEntry ?? this.props.collection.get('create');
          return _jsx(ReviewControls, { ...this.props,
            published: this.renderExistingEntryWorkflowPublishControls({ canCreate, canPublish: false, canDelete: false }) });
        };
        renderStockWorkflowControls = () => {`,
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/Editor.js`,
    why: 'Publishing asks who answers for it (`workflow/signing.ts`), which is a question already',
    changes: [
      {
        find: "} else if (!window.confirm(t('editor.editor.onPublishing'))) {\n      return;\n    }",
        put: '}',
      },
    ],
  },
  {
    module: `${CORE}/reducers/editorialWorkflow.js`,
    why: 'A first save that failed left a draft that does not exist, so that the next save wrote to it; saving showed the status from before the review; a failed publication stayed in progress for ever',
    changes: [
      {
        find: `        map.setIn(['entities', \`\${action.payload.collection}.\${action.payload.entry.get('slug')}\`], fromJS(action.payload.entry));`,
        put: `        const saved = ['entities', \`\${action.payload.collection}.\${action.payload.entry.get('slug')}\`];
        const status = map.getIn([...saved, 'status']);
        map.setIn(saved, status ? fromJS(action.payload.entry).set('status', status) : fromJS(action.payload.entry));`,
      },
      {
        find: 'case UNPUBLISHED_ENTRY_PERSIST_FAILURE:',
        put: `case UNPUBLISHED_ENTRY_PERSIST_FAILURE:
      if (!state.hasIn(['entities', \`\${action.payload.collection}.\${action.payload.slug}\`, 'status']))
        return state.deleteIn(['entities', \`\${action.payload.collection}.\${action.payload.slug}\`]);`,
      },
      {
        find: 'case UNPUBLISHED_ENTRY_PUBLISH_FAILURE:',
        put: `case UNPUBLISHED_ENTRY_PUBLISH_FAILURE:
      return state.deleteIn(['entities', \`\${action.payload.collection}.\${action.payload.slug}\`, 'isPublishing']);`,
      },
    ],
  },
  {
    module: `${CORE}/actions/editorialWorkflow.js`,
    why: 'Drafts were read once per page load, so a colleague’s never appeared; a list requested before a draft was submitted, published or discarded reverted it; a failed deletion was reported as done; “updated” did not name the new status',
    changes: [
      {
        find: 'export function loadUnpublishedEntries(collections) {',
        put: 'let changes = 0; export function loadUnpublishedEntries(collections, isAgain = false) {',
      },
      {
        find: 'backend.unpublishedEntries(collections).then(response => dispatch(',
        put: `const read = () => {
      const before = changes;
      return backend.unpublishedEntries(collections).then(response => (before === changes ? response : read()));
    };
    read().then(response => dispatch(`,
      },
      ...[
        'dispatch(unpublishedEntryStatusChangePersisted(collection, slug, newStatus));',
        'dispatch(unpublishedEntryDeleted(collection, slug));',
        'dispatch(unpublishedEntryPublished(collectionName, slug));',
      ].map((reported) => ({ find: reported, put: `changes += 1; ${reported}` })),
      {
        find: 'state.config.publish_mode !== EDITORIAL_WORKFLOW || entriesLoaded || entriesLoading',
        put: 'state.config.publish_mode !== EDITORIAL_WORKFLOW || (entriesLoaded && !isAgain) || entriesLoading',
      },
      {
        find: `message: {
          key: 'ui.toast.entryUpdated'
        },`,
        put: "message: newStatus === 'draft' ? '已退回，可以接着改' : '已提交，等同事审核',",
      },
      {
        find: `key: 'ui.toast.onDeleteUnpublishedChanges',
          details: error`,
        put: `key: 'ui.toast.onFailToDelete',
          details: error`,
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/Entries/EntryListing.js`,
    why: 'Drafts of new entries were listed below all published entries; a published entry with a draft was labelled a draft itself',
    changes: [
      {
        find: `        workflowStatus: workflowStatus,
        key: \`published-\${idx}\``,
        put: `        workflowStatus: workflowStatus,
        isModification: true,
        key: \`published-\${idx}\``,
      },
      {
        find: `      children: [showPublishedEntries && _jsxs(CardsGrid, {
        children: [publishedCards, this.hasMore() && _jsx(Waypoint, {
          onEnter: this.handleLoadMore
        }, page)]
      }), _jsx(SectionSeparator, {
        children: _jsx(SectionHeading, {
          children: t('collection.entries.unpublishedHeader')
        })
      }), _jsx(CardsGrid, {
        children: unpublishedCards
      })]`,
        put: `      children: [_jsx(SectionHeading, {
          style: { margin: '16px 0 0 12px' }, children: t('collection.entries.unpublishedHeader')
        }), _jsx(CardsGrid, {
        children: unpublishedCards
      }), showPublishedEntries && _jsx(SectionSeparator, { children: _jsx(SectionHeading, { children: '已发布' }) }),
      showPublishedEntries && _jsxs(CardsGrid, {
        children: [publishedCards, this.hasMore() && _jsx(Waypoint, {
          onEnter: this.handleLoadMore
        }, page)]
      })]`,
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/Entries/EntryCard.js`,
    why: 'See EntryListing.js',
    changes: [
      {
        find: '  workflowStatus,\n  getAsset,',
        put: '  workflowStatus,\n  isModification,\n  getAsset,',
      },
      {
        find: 'function getStatusLabel(status) {',
        put: 'function getStatusLabel(status) { return isModification ? `有修改 · ${getStatus(status)}` : getStatus(status); }\n  function getStatus(status) {',
      },
    ],
  },
];

/** Replaces the board of three columns with drag and drop by a page of buttons. */
export const workflowReplacements: readonly Replacement[] = [
  {
    module: `${CORE}/components/Workflow/Workflow.js`,
    why: 'Cards could be moved by dragging only, not on a phone or by keyboard; dates were English',
    marks: [
      'export default connect(mapStateToProps, {',
      'loadUnpublishedEntries,',
      'selectUnpublishedEntriesByStatus',
    ],
    code: `
      import { connect } from 'react-redux';
      import { loadUnpublishedEntries, updateUnpublishedEntryStatus, publishUnpublishedEntry, deleteUnpublishedEntry } from '../../actions/editorialWorkflow';
      import { selectEntryCollectionTitle } from '../../reducers/collections';
      import { ReviewPage } from '@desk/decap/bridge/toolbar.tsx';

      const toDraft = collections => entry => ({
        collection: entry.get('collection'),
        slug: entry.get('slug'),
        title: selectEntryCollectionTitle(collections.get(entry.get('collection')), entry) || '（还没有标题）',
        status: entry.get('status'),
        isModification: entry.get('isModification'),
        isBusy: ['isPersisting', 'isUpdatingStatus', 'isPublishing'].some(name => entry.get(name)),
        author: entry.get('author'),
        updatedOn: entry.get('updatedOn'),
      });

      const mapStateToProps = ({ collections, editorialWorkflow }) => ({
        collections,
        drafts: editorialWorkflow.get('entities').valueSeq()
          .filter(entry => entry.get('status') && collections.has(entry.get('collection')))
          .map(toDraft(collections)).toArray(),
        labels: collections.map(collection => collection.get('label')).toObject(),
        isLoading: editorialWorkflow.getIn(['pages', 'isFetching'], false),
      });

      const mapDispatchToProps = {
        loadUnpublishedEntries,
        changeStatus: ({ collection, slug, status }, next) => updateUnpublishedEntryStatus(collection, slug, status, next),
        publish: ({ collection, slug }) => publishUnpublishedEntry(collection, slug),
        remove: ({ collection, slug }) => deleteUnpublishedEntry(collection, slug),
      };

      const mergeProps = ({ collections, ...state }, { loadUnpublishedEntries, ...actions }) =>
        ({ ...state, ...actions, load: () => void loadUnpublishedEntries(collections, true) });

      export default connect(mapStateToProps, mapDispatchToProps, mergeProps)(ReviewPage);`,
  },
];
