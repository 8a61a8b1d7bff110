import type { Patch } from './patch.ts';

/** The caret's position in the rich text editor. */
export const caretPatches: readonly Patch[] = [
  {
    module: 'slate-react/dist/index.es.js',
    why: 'Slate receives a moved caret up to 100 ms late (`throttle`): a render meanwhile put it back, and the next input went to its former position. In a long text a click and the key End were enough',
    changes: [
      {
        find: "import getDirection from 'direction';",
        put: "import getDirection from 'direction'; import { agreeOn, isMovedByHand } from '@desk/decap/bridge/body.ts';",
      },
      {
        // A selection read from the page need not be rendered first: until then Slate ignored the page, and the next
        // letter went to its outdated caret.
        find: `Transforms.select(editor, range);
          } else {
            androidInputManager === null`,
        put: `Transforms.select(editor, range);
            IS_NODE_MAP_DIRTY.set(editor, false);
            state.agreement = agreeOn(editor.selection, domSelection);
          } else {
            androidInputManager === null`,
      },
      {
        find: `  androidInputManagerRef.current = useAndroidInputManager({
    node: ref,`,
        put: `  var readCaret = () => {
    state.isUpdatingSelection = false;
    onDOMSelectionChange();
    scheduleOnDOMSelectionChange.cancel();
    onDOMSelectionChange.flush();
  };
  androidInputManagerRef.current = useAndroidInputManager({
    node: ref,`,
      },
      {
        find: `    // Make sure the DOM selection state is in sync.
    var {`,
        put: `    var shown = getSelection(ReactEditor.findDocumentOrShadowRoot(editor));
    if (shown && ReactEditor.isFocused(editor) && isMovedByHand(state.agreement, editor.selection, shown)) {
      readCaret();
      // It could not be read yet: rather no caret drawn than this one lost.
      if (isMovedByHand(state.agreement, editor.selection, shown)) return;
    }
    // Make sure the DOM selection state is in sync.
    var {`,
      },
      {
        find: `        if (slateRange && Range.equals(slateRange, selection)) {
          var _anchorNode;`,
        put: `        if (slateRange && Range.equals(slateRange, selection)) {
          state.agreement = agreeOn(selection, domSelection);
          var _anchorNode;`,
      },
      {
        find: `        scrollSelectionIntoView(editor, newDomRange);
      } else {`,
        put: `        state.agreement = agreeOn(selection, domSelection);
        scrollSelectionIntoView(editor, newDomRange);
      } else {`,
      },
      {
        // A press on a button blurs the text and clears the page's caret: Slate would read it too late.
        find: `    onBlur: useCallback(event => {
`,
        put: `    onBlur: useCallback(event => {
      readCaret();
`,
      },
      {
        // A key may arrive before the browser reports the caret at all: input goes to where the page shows it.
        find: `      scheduleOnDOMSelectionChange.flush();
      onDOMSelectionChange.flush();
      var {`,
        put: `      readCaret();
      var {`,
      },
    ],
  },
];
