/** The folder in a site where builds store what the next build can reuse. */
export const CACHE = '.ssg-cache';
