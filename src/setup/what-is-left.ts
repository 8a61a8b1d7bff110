import { settings } from '../collections/index.ts';
import type { Content } from '../content-format/content-file.ts';
import type { OwnColours } from '../model/settings/colours.ts';
import { formatDateTime, toShanghaiDateTime } from '../values/dates.ts';
import { colourStep } from './colour-step.ts';
import type { SetupFacts } from './facts.ts';
import { pageStep } from './page-step.ts';
import { placeStep } from './place-step.ts';
import { sampleStep } from './samples.ts';
import { type Site, areaStep, contactStep, recordStep, unionStep } from './settings-steps.ts';
import { type Step, lookAt, stepOf } from './step.ts';

/**
 * What a union still has to do before its site is its own, computed from the content each time: it can be left and taken
 * up again anywhere, and a step is done when what it asks for is there. Pure; the desk's 开始使用 and `npm run setup`
 * show the same.
 */
export function whatIsLeft(content: Content, facts: SetupFacts = {}): Step[] {
  const site: Site = content.files.get(settings.site.path)?.data ?? {};
  return [
    unionStep(site),
    contactStep(site),
    recordStep(site),
    colourStep(site['colours'] as OwnColours),
    areaStep(site),
    sampleStep(content),
    pageStep(content),
    placeStep(site),
    reviewStep(site),
    publicationStep(facts),
    backupStep(facts),
  ];
}

/** `还有 3 步：…`, or that nothing is left. */
export function summaryOf(steps: readonly Step[]): string {
  const left = steps.filter(({ state }) => state === 'left');
  const tasks = left.reduce((sum, step) => sum + step.left.length, 0);
  return left.length === 0
    ? '都做完了，网站是本会的了。'
    : `${steps.length} 步里还有 ${left.length} 步没做完，一共 ${tasks} 处。`;
}

function reviewStep(site: Site): Step {
  const isOn = Reflect.get(Object(site['desk']), 'review') === true;
  return lookAt('review', [
    isOn
      ? '“先审核再发布”开着：写的存成草稿，发布时记下谁写、谁审、谁签发。'
      : '“先审核再发布”关着：写好就上网，没有人审。要三审三校，在网站设置的“编辑台”里打开。',
  ]);
}

function publicationStep({ publishedAt }: SetupFacts): Step {
  if (publishedAt === undefined) return lookAt('publication', ['这里看不到网站发布了没有。']);
  if (publishedAt === 'none')
    return stepOf('publication', [], [{ text: '网站的地址上还没有这个网站' }]);
  return stepOf('publication', [`网址上有了，是${momentOf(publishedAt)}制作的。`]);
}

function backupStep({ restoredAt }: SetupFacts): Step {
  if (restoredAt === undefined) return lookAt('backup', ['这里看不到备份了没有。']);
  if (restoredAt === 'none')
    return stepOf('backup', [], [{ text: '还没有做过备份，也没有试过能不能恢复' }]);
  return stepOf('backup', [
    `${momentOf(restoredAt)}做过一份，恢复出来和原来一字不差。备份要另存到别的盘上。`,
  ]);
}

function momentOf(iso: string): string {
  const moment = toShanghaiDateTime(new Date(iso));
  return moment === undefined ? iso : formatDateTime(moment);
}
