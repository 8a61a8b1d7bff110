/** Stand in for the site's: what the site has by now is not known here, and nothing comes by a network. */
export const SEARCHED = '这份离线版';
export const WHY_NOT = '可能是文件夹没有拷全';
