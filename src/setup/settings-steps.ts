import { settings } from '../collections/index.ts';
import { type Leaf, leavesOf } from '../check/leaves.ts';
import { isPlaceholder } from './placeholder.ts';
import { type Step, type StepId, type Task, lookAt, stepOf } from './step.ts';

export type Site = Readonly<Record<string, unknown>>;

/** The step in which each part of 网站设置 is filled in; all others belong to `union`. */
const STEP_OF: Readonly<Record<string, StepId>> = {
  contact: 'contact',
  responsibilities: 'contact',
  holidays: 'contact',
  icp: 'records',
  police: 'records',
  colours: 'colours',
  areas: 'areas',
  url: 'place',
  base: 'place',
  desk: 'review',
};

/** More placeholders in one list are counted, not listed. */
const LISTED = 2;
const FILE = settings.site.path;
const FIELDS = settings.site.fields;

/** What stands in the fields of a group, `电话：010-…`. */
const told = (label: string, value: unknown): string =>
  typeof value === 'string' && value !== '' ? `${label}：${value}` : `${label}：没有填`;

export function unionStep(site: Site): Step {
  const now = (['name', 'organisation', 'tagline', 'description'] as const).map((name) =>
    told(FIELDS[name].label, site[name]),
  );
  return stepOf('union', now, tasksOf('union', site));
}

export function contactStep(site: Site): Step {
  const contact = Object(site['contact']) as Record<string, unknown>;
  const now = Object.entries(FIELDS.contact.fields ?? {}).map(([name, { label }]) =>
    told(label, contact[name]),
  );
  return stepOf('contact', now, [...tasksOf('contact', site), ...sampleHolidays(site)]);
}

/** Without a number nothing is shown; whether a site needs one, its host knows. */
export function recordStep(site: Site): Step {
  const now = (['icp', 'police'] as const).map((name) => told(FIELDS[name].label, site[name]));
  const left = tasksOf('records', site);
  return now.some((line) => line.endsWith('没有填'))
    ? lookAt('records', now, left)
    : stepOf('records', now, left);
}

export function areaStep(site: Site): Step {
  const areas = listIn(site['areas']).map((area) => String(Reflect.get(Object(area), 'name')));
  const left = areas.length === 0 ? [{ text: '一个片区也没有', file: FILE }] : [];
  return lookAt('areas', [`现在是：${areas.join('、')}`], [...left, ...tasksOf('areas', site)]);
}

/** The placeholders that stand in the fields of a step. */
export function tasksOf(step: StepId, site: Site): Task[] {
  const found = [...leavesOf(FIELDS, site)].filter(
    ({ path, value }) => typeof value === 'string' && isPlaceholder(value) && stepAt(path) === step,
  );
  const fields = new Set(found.map(({ path }) => path[0] ?? ''));
  return [...fields].flatMap((field) => tasksIn(found.filter(({ path }) => path[0] === field)));
}

function tasksIn(found: readonly Leaf[]): Task[] {
  const [first] = found;
  if (!first) return [];
  if (found.length <= LISTED || !/^\d+$/.test(first.path[1] ?? ''))
    return found.map(({ labels, value }) => ({
      text: `“${labels.join(' ')}”还是示例：${String(value)}`,
      file: FILE,
    }));
  return [{ text: `“${first.labels[0] ?? ''}”里还有 ${found.length} 处是示例`, file: FILE }];
}

/** Days off that were copied from no notice: the page 联系我们 marks them 示例. */
function sampleHolidays(site: Site): Task[] {
  const years = listIn(site['holidays']).filter(
    (year) => Reflect.get(Object(year), 'basis') === 'sample',
  );
  return years.map((year) => ({
    text: `“${FIELDS.holidays.label}”里 ${String(Reflect.get(Object(year), 'year'))} 年是示例：照放假通知核对，再改“照什么填的”`,
    file: FILE,
  }));
}

const stepAt = (path: readonly string[]): StepId => STEP_OF[path[0] ?? ''] ?? 'union';

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
