import type { CmsCollection } from 'decap-cms-core';

const LABEL = '下架';

/**
 * With review on, 草稿 means an entry that has not been published yet; the switch `draft`, which takes a published entry
 * off the site, gets another label, so that one word does not have two meanings.
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
