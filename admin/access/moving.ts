interface Moving {
  over: { id: string | number } | null;
}

/** Texts that @dnd-kit shows and announces to screen readers while an item of a list is moved. */
export const MOVING = {
  screenReaderInstructions: {
    draggable: '按空格拿起这一项，用上下键移动，再按空格放下，按 Esc 取消。',
  },
  announcements: {
    onDragStart: () => '拿起了这一项。',
    onDragOver: ({ over }: Moving) => (over ? '移到了另一项的位置。' : '已离开列表。'),
    onDragEnd: ({ over }: Moving) => (over ? '已放下。' : '没有移动。'),
    onDragCancel: () => '没有移动。',
  },
};

/** Distance at which a press becomes a drag. One shared object: a new one on each key would re-render every row. */
export const MOVE_OPTIONS = { activationConstraint: { distance: 4 } };
