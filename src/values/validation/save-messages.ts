/** Why a save or a deletion was rejected: one sentence each. */
const MESSAGES = {
  'file-taken': ({ path }: { path: string }) => `已经有网址名相同的内容（${path}），请换一个网址名`,
  'entry-gone': ({ path }: { path: string }) =>
    `这条内容已经被别人删除（${path}）。请把写好的文字复制出来，新建一条`,
  'changed-since': () =>
    '你打开之后，这条内容被别人改过。为了不盖掉别人的修改，请把你写的复制出来，刷新页面再改',
  'already-mended': ({ path }: { path: string }) => `${path} 已经修好了，请刷新页面再改`,
  /** `says`: the YAML error. */
  'file-unreadable': ({
    path,
    line,
    says,
  }: {
    path: string;
    line?: number | undefined;
    says: string;
  }) => `${path} ${line === undefined ? '' : `第 ${line} 行`}写法有误（${says}），要先修好才能保存`,
  'faulty-entry': ({ lines, count }: { lines: readonly string[]; count: number }) => {
    const rest = count > lines.length ? `（还有 ${count - lines.length} 处）` : '';
    return `有 ${count} 处要改：${lines.join('；')}${rest}`;
  },
  'address-in-use': ({ slug, by }: { slug: string; by: string }) =>
    `网址名“${slug}”已经被 ${by} 用了（或用过），请换一个`,
  'address-referred-to': ({ former, by, labels }: { former: string; by: string; labels: string }) =>
    `不能改网址名：${by}引用了“${former}”。请先改掉那里的${labels}`,
  'item-referred-to': ({ label, value, by }: { label: string; value: string; by: string }) =>
    `不能去掉${label}“${value}”：${by}引用了它`,
  'breaks-others': ({ lines }: { lines: readonly string[] }) =>
    `这样保存，别处会出错，请先改那里：${lines.join('；')}`,
  'entry-needed': ({ by, labels }: { by: string; labels: string }) =>
    `${by}引用了它，请先改掉那里的${labels}`,
  'media-needed': ({ by }: { by: string }) => `${by}用到了这个文件，请先在那里换掉它`,
  'settings-needed': () => '设置文件不能删除',
  'other-format': () =>
    '内容的格式和这个编辑台的不是同一版，没有保存。请把写好的文字复制出来，刷新页面再试；还不行，请告诉技术同事',
};

/** The stable name of a reason, `changed-since`. */
export type SaveErrorCode = keyof typeof MESSAGES;

/** A reason with the parameters of its sentence. */
export type Reason = {
  [Code in SaveErrorCode]: { code: Code; params: Parameters<(typeof MESSAGES)[Code]>[0] };
}[SaveErrorCode];

/** The sentence, in Chinese. */
export function formatReason({ code, params }: Reason): string {
  return (MESSAGES[code] as (params: unknown) => string)(params);
}
