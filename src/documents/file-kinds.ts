const MARKDOWN = /\.(?:md|markdown|mkdn?)$/i;
const HTML = /\.html?$/i;

/** Whether a file is Markdown, by its name. */
export function isMarkdownFile(path: string): boolean {
  return MARKDOWN.test(path);
}

/** Whether a file can be a post or page, by its name. */
export function isDocumentFile(path: string): boolean {
  return MARKDOWN.test(path) || HTML.test(path);
}
