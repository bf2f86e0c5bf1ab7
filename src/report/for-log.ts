/** Whether a workflow of GitHub runs, which reads what is printed. */
export function isInWorkflow(): boolean {
  return process.env.GITHUB_ACTIONS === 'true';
}

/**
 * The same for a reader. GitHub's runner obeys a line that begins with `::`, and one that holds `##[`, also where they come
 * out of a text of the site: a sign without width parts them.
 */
export function forLog(text: string): string {
  return isInWorkflow() ? text.replace(/^(\s*:)(?=:)|##(?=\[)/gm, '$&\u200b') : text;
}
