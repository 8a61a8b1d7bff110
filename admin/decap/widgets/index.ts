import boolean from 'decap-cms-widget-boolean';
import file from 'decap-cms-widget-file';
import image from 'decap-cms-widget-image';
import markdown from 'decap-cms-widget-markdown';
import object from 'decap-cms-widget-object';
import relation from 'decap-cms-widget-relation';
import select from 'decap-cms-widget-select';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import { listWidget } from './list-control.tsx';
import { withFileName } from './labelled-file.tsx';
import { typedWidgets } from './typed-widgets.ts';

/** The widgets that the model's fields use; `tests/unit/admin-config.test.ts` checks that the two match. */
export const widgets = [
  ...[boolean, markdown, object, relation, select, string, text].map((part) => part.Widget()),
  ...[file, image].map((part) => withFileName(part.Widget())),
  listWidget,
  ...typedWidgets,
];
