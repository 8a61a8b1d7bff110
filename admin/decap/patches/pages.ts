import { CORE, type Patch } from './patch.ts';

/** Mounts our own pages and links: this Decap has no function that registers one. */
export const pagePatches: readonly Patch[] = [
  {
    module: `${CORE}/components/App/App.js`,
    why: 'Routes for 内容体检, 开始使用 and 从文件导入: this Decap has no function that registers one',
    changes: [
      {
        find: "import NotFoundPage from './NotFoundPage';",
        put: "import NotFoundPage from './NotFoundPage'; import { Health, ImportRoute, Setup } from '@desk/decap/bridge/pages.tsx';",
      },
      {
        find: '_jsx(Route, {\n            component: NotFoundPage',
        put: "_jsx(Route, { path: '/health', component: Health }), _jsx(Route, { path: '/setup', component: Setup }), _jsx(Route, { path: '/import', component: ImportRoute }), _jsx(Route, {\n            component: NotFoundPage",
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/Sidebar.js`,
    why: 'The links to 开始使用, 内容体检 and 回收站, below the collections',
    changes: [
      {
        find: "children: collections.toList().filter(collection => collection.get('hide') !== true).map(collection => this.renderLink(collection, filterTerm))",
        put: `children: [
          ...collections.toList().filter(collection => collection.get('hide') !== true).map(collection => this.renderLink(collection, filterTerm)),
          _jsx("li", { children: _jsxs(SidebarNavLink, { to: "/setup", activeClassName: "sidebar-active",
            children: [_jsx(Icon, { type: "home" }), "开始使用"] }) }, "setup"),
          _jsx("li", { children: _jsxs(SidebarNavLink, { to: "/health", activeClassName: "sidebar-active",
            children: [_jsx(Icon, { type: "check" }), "内容体检"] }) }, "health"),
          _jsx("li", { children: _jsxs(SidebarNavLink, { to: "/bin", activeClassName: "sidebar-active",
            children: [_jsx(Icon, { type: "refresh" }), "回收站"] }) }, "bin")]`,
      },
    ],
  },
  {
    module: `${CORE}/components/Collection/Collection.js`,
    why: 'Unsaved work was offered only when the same entry was opened again; the links to a table of the entries and to 从文件导入',
    changes: [
      {
        find: "import Sidebar from './Sidebar';",
        put: "import Sidebar from './Sidebar'; import { UnsavedWork } from '@desk/decap/bridge/backup.tsx';",
      },
      {
        find: '_jsxs(CollectionMain, {\n        children: [isSearchResults',
        put: "_jsxs(CollectionMain, {\n        children: [_jsx(UnsavedWork, {}), collection.get('table') && _jsx('p', { children: _jsx('a', { className: 'table-link', href: '#/table/' + collection.get('name'), children: '打开表格' }) }), collection.get('name') === 'essays' && _jsx('p', { children: _jsx('a', { className: 'table-link', href: '#/import', children: '从文件导入一篇' }) }), isSearchResults",
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/EditorToolbar.js`,
    why: 'Decap links to the page of every entry, whether the site has one or not',
    changes: [
      {
        find: "import { SettingsDropdown } from '../UI';",
        put: "import { SettingsDropdown } from '../UI'; import { SiteLink } from '@desk/decap/bridge/pages.tsx';",
      },
      {
        find: 'children: hasWorkflow ? this.renderWorkflowDeployPreviewControls() : this.renderSimpleDeployPreviewControls()',
        put: 'children: _jsx(SiteLink, this.props)',
      },
    ],
  },
  {
    module: `${CORE}/components/Editor/EditorInterface.js`,
    why: 'The editor ends where the publishing progress bar begins; removes a button without a function',
    changes: [
      {
        find: 'height:100%;position:absolute;top:0;left:0;overflow:hidden;padding-top:66px;',
        put: 'height:calc(100% - var(--publish-bar, 0px));position:absolute;top:0;left:0;overflow:hidden;padding-top:66px;',
      },
      {
        // 同步滚动 scrolls panes beside each other; the preview scrolls in a frame of its own and never moved.
        find: 'const scrollSyncVisible = rightPane !== null;',
        put: 'const scrollSyncVisible = false;',
      },
    ],
  },
];
