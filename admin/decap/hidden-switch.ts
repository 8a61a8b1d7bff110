import type { CmsCollection } from 'decap-cms-core';

const LABEL = '下架';

/**
 * With review on, 草稿 is what has not been published yet; the switch `draft`, which keeps a published entry off
 * the site, is called otherwise, so that one word does not mean two things.
 */
export function renameHiddenSwitch(collection: CmsCollection): CmsCollection {
  const { summary, fields, view_filters: filters } = collection;
  return {
    ...collection,
    ...(summary !== undefined && { summary: summary.replace('【草稿】', `【${LABEL}】`) }),
    ...(fields && {
      fields: fields.map((field) => (field.name === 'draft' ? { ...field, label: LABEL } : field)),
    }),
    ...(Array.isArray(filters) && {
      view_filters: filters.map((filter) =>
        filter.field === 'draft' ? { ...filter, label: LABEL } : filter,
      ),
    }),
  };
}
