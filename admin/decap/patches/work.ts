import { CORE, type Patch } from './patch.ts';

/** An editor's work is never lost, and every message can be read. */
export const workPatches: readonly Patch[] = [
  {
    module: `${CORE}/components/UI/Notifications.js`,
    why: 'An error message lists entries and advice: eight seconds are too short to read it. It stays until it is closed; Chinese labels',
    changes: [
      {
        find: 'autoClose: notification.dismissAfter,',
        put: "autoClose: notification.type === 'error' ? false : notification.dismissAfter,",
      },
      {
        find: 'if (notification.dismissAfter) {',
        put: "if (notification.dismissAfter && notification.type !== 'error') {",
      },
      {
        find: 'position: "top-right",',
        put: `"aria-label": "通知", position: "top-right",
          closeButton: ({ closeToast }) => _jsx("button", { type: "button", "aria-label": "关闭", onClick: closeToast,
            className: "Toastify__close-button Toastify__close-button--colored", children: "✕" }),`,
      },
    ],
  },
  {
    module: `${CORE}/reducers/notifications.js`,
    why: 'Error messages, which stay, were shown beside 已保存: after a success they are obsolete',
    changes: [
      {
        find: 'state.notifications = [...state.notifications, {',
        put: "state.notifications = [...state.notifications.filter(({ type }) => action.payload.type !== 'success' || type !== 'error'), {",
      },
    ],
  },
  {
    module: 'decap-cms-widget-relation/dist/esm/RelationCache.js',
    why: 'Its cache lasts as long as the page: a troupe just created could not be chosen until the editor reloaded',
    changes: [{ find: 'this.cache.set(cacheKey, result);', put: '' }],
  },
];
