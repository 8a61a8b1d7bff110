export { boolean } from './boolean.ts';
export { date, dateTime } from './dates.ts';
export type {
  EntryLink,
  Field,
  Fields,
  ImageSource,
  ImageValue,
  Picture,
  PictureRole,
  Resolvers,
  SchemaContext,
  SettingItem,
  SettingTarget,
  Widget,
} from './field.ts';
export { file } from './file.ts';
export { image, picturePath } from './image.ts';
export { list, listOf } from './list.ts';
export { markdown } from './markdown.ts';
export { number } from './number.ts';
export { object, normaliseFields } from './object.ts';
export { openingHours } from './opening-hours.ts';
export { relation, relationMany, settingRelation } from './relation.ts';
export { type Choice, select, selectMany } from './select.ts';
export { slug } from './slug.ts';
export { tags } from './tags.ts';
export { text } from './text.ts';
export { words } from './words.ts';
