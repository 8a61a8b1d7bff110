/** Replace the site's: the archive has no network and no information about the current site. */
export const SEARCHED = '这份离线版';
export const WHY_NOT = '可能是文件夹没有拷全';
