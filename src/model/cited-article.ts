import { article } from './citation.ts';
import { settingRelation } from './fields/index.ts';

/** An article of a statute, as a group of fields in settings. */
export const citedArticle = {
  law: settingRelation({
    label: '法规',
    to: { file: 'laws', list: 'laws', value: 'id', display: 'shortName' },
    hint: '从“法规目录”里选',
  }),
  article,
};
