/** Says how a command ended, on standard error if it failed; returns its exit code. */
export function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}
