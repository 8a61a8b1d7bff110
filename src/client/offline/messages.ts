import { formatDate, toShanghaiTimestamp } from '../../values/dates.ts';
import type { Choice, Installed } from '../../offline/types.ts';
import { type Figures, LEVEL_NAMES } from './levels.ts';
import { formatSize } from './sizes.ts';
import type { Failure } from './state.ts';

/** Each says what happened, what to do, and that nothing is lost. */
export const FAILURES: Readonly<Record<Failure, string>> = {
  network: '网断了，没有下完。已经下好的不会丢，连上网再点一次，从断的地方接着下。',
  full: '这台设备的空间不够了，没有下完。原来带着的还在。删掉一些不用的东西再试，或者少带一样，比如不带图片。',
  broken: '网站正在更新，有的文件还没有放好。原来带着的还在，照样能看。过几分钟再试。',
  refused:
    '浏览器不让存：可能是无痕窗口，也可能关掉了本站的存储。没有丢什么。换个窗口或换个浏览器再试。',
  removing: '没能全拿掉。再试一次；还是不行，就在浏览器的设置里清除这个网站的数据。',
};

/** Shown after the browser has evicted the installation. */
export const LOST = '原来带着的内容被浏览器清掉了，多半是这台设备空间紧张。再下一次就好。';

/** `2026年11月22日18:40`, in Shanghai. */
export function formatMoment(time: string): string {
  const there = toShanghaiTimestamp(new Date(time));
  return formatDate(there) + there.slice(11, 16);
}

/**
 * The installation on the device. `lacking`: bytes of it that were not fetched or have been
 * evicted.
 */
export function installedLine(
  { manifest, level, pictures }: Installed,
  bytes: number,
  lacking: number,
): string {
  const what = LEVEL_NAMES[level] + (pictures ? '，连图片' : '');
  const not = lacking > 0 ? `（还缺${formatSize(lacking)}）` : '';
  return `现在带着：${what}，${formatSize(bytes)}${not}，内容截至${formatMoment(manifest.time)}。`;
}

/** The content of a choice of the published site. `missing` in bytes, or undefined if unknown. */
export function figuresLine({ pages, bytes }: Figures, missing: number | undefined): string {
  const whole = `共${pages}页，${formatSize(bytes)}`;
  if (missing === 0) return `${whole}。已经带好了。`;
  const isPart = missing !== undefined && missing < bytes;
  return isPart ? `${whole}，还要下载${formatSize(missing)}。` : `${whole}。`;
}

/** The size of a choice's pictures. */
export function picturesLine({ pictures }: Figures): string {
  return pictures === 0 ? '' : `${formatSize(pictures)}。`;
}

/** `已下载约120 kB，一共约450 kB`. */
export function progressLine({ done, total }: { done: number; total: number }): string {
  return `已下载${formatSize(done)}，一共${formatSize(total)}`;
}

/** The button's action for a choice. Undefined if there is nothing to do. */
export function actionOf(
  choice: Choice,
  installed: Choice,
  missing: number,
  isBegun: boolean,
): string | undefined {
  const isSame = choice.level === installed.level && choice.pictures === installed.pictures;
  if (missing > 0) return isBegun ? '接着下载' : '下载';
  return isSame ? undefined : '改成这样';
}

/** Shown beside the update button. */
export function newsLine(bytes: number): string {
  return `有新内容，更新${formatSize(bytes)}。`;
}

/** The download size of a choice, above its button. */
export function costLine(missing: number, isBegun: boolean): string {
  if (missing === 0) return '不用下载，会把多出来的从这台设备上拿掉。';
  return isBegun ? `上次没有下完，还差${formatSize(missing)}。` : `要下载${formatSize(missing)}。`;
}
