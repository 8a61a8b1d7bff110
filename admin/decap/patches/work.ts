import { CORE, type Patch } from './patch.ts';

/** Nothing that an editor wrote is lost, and every message can be read. */
export const workPatches: readonly Patch[] = [
  {
    module: `${CORE}/components/UI/Notifications.js`,
    why: 'A refusal lists entries and what to do: eight seconds are too short to read it. It stays until it is closed; Chinese labels',
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
    why: 'Red messages, which stay, stood beside 已保存: what has been done since is no error any more',
    changes: [
      {
        find: 'state.notifications = [...state.notifications, {',
        put: "state.notifications = [...state.notifications.filter(({ type }) => action.payload.type !== 'success' || type !== 'error'), {",
      },
    ],
  },
  {
    module: 'decap-cms-widget-relation/dist/esm/RelationCache.js',
    why: 'Its cache lives as long as the page: a troupe just created could not be chosen until the editor reloaded',
    changes: [{ find: 'this.cache.set(cacheKey, result);', put: '' }],
  },
];
