/** Below a site's folder: where builds leave what the next one need not do again. */
export const CACHE = '.ssg-cache';
