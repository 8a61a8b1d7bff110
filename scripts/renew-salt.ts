import { join } from 'node:path';
import { renewSalt } from '../src/content-index/renew.ts';
import { SALT_NAME } from '../src/content-index/salt.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { orUsage, readOptions } from '../src/system/command-line.ts';

/**
 * `npm run renew:salt`: puts a new random salt into the content, which together with the commit forms the key of
 * `admin/content.bin`. Run it once at the beginning, and whenever somebody loses read access to the repository. It
 * takes effect with the first build of a commit that contains it.
 */
assertEnvironment();
orUsage(() => readOptions({}));
const root = contentRoot();
const had = await renewSalt(root);
console.log(`${had ? '换了一把新的盐' : '放了一把盐'}：${join(root, SALT_NAME)}
还要三步才算数：提交它，推送到代码托管服务，再构建并发布一次网站：
  git -C ${JSON.stringify(root)} add ${SALT_NAME}
  git -C ${JSON.stringify(root)} commit -m "换盐" -- ${SALT_NAME}
  git -C ${JSON.stringify(root)} push`);
