/** Whether this runs in a GitHub workflow, whose runner reads what is printed. */
export function isInWorkflow(): boolean {
  return process.env.GITHUB_ACTIONS === 'true';
}

/**
 * The same text to a reader. GitHub's runner obeys lines that start with `::` or contain `##[`, even if they come from a
 * text of the site, so a zero-width character is put between them.
 */
export function forLog(text: string): string {
  return isInWorkflow() ? text.replace(/^(\s*:)(?=:)|##(?=\[)/gm, '$&\u200b') : text;
}
