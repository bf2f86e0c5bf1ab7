const MARKDOWN = /\.(?:md|markdown|mkdn?)$/i;
const HTML = /\.html?$/i;
const PHOTO = /\.(?:jpe?g|png|webp)$/i;

/** Whether a file is Markdown, by its name. */
export function isMarkdownFile(path: string): boolean {
  return MARKDOWN.test(path);
}

export function isHtmlFile(path: string): boolean {
  return HTML.test(path);
}

/** Whether a file can be a photo or the like, of which there can be smaller versions. */
export function isPhotoFile(path: string): boolean {
  return PHOTO.test(path);
}

/** Whether a file can be a post or page, by its name. */
export function isDocumentFile(path: string): boolean {
  return isMarkdownFile(path) || isHtmlFile(path);
}
