import type { Patch } from './patch.ts';

/** Where the caret stands in the rich text editor. */
export const caretPatches: readonly Patch[] = [
  {
    module: 'slate-react/dist/index.es.js',
    why: 'Slate hears late of a caret that was moved, up to 100 ms (`throttle`): whatever was drawn meanwhile put it back, and what was typed next landed where it had been before. In a long text a click and the key End were enough',
    changes: [
      {
        find: "import getDirection from 'direction';",
        put: "import getDirection from 'direction'; import { agreeOn, isMovedByHand } from '@desk/decap/bridge/body.ts';",
      },
      {
        // What was read from the page needs not be drawn first: until then Slate asked the page for nothing, and the
        // next letter went where it thought the caret was.
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
        // Whoever presses a button leaves the text, and with it the page's caret: what Slate would read later is gone.
        find: `    onBlur: useCallback(event => {
`,
        put: `    onBlur: useCallback(event => {
      readCaret();
`,
      },
      {
        // A key may come before the browser tells of the caret at all: what is typed goes where the page shows it.
        find: `      scheduleOnDOMSelectionChange.flush();
      onDOMSelectionChange.flush();
      var {`,
        put: `      readCaret();
      var {`,
      },
    ],
  },
];
