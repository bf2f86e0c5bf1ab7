/** Calls what belongs to a key that is pressed, on a terminal only; Ctrl+C stops as ever. */
export function readKeys(actions: Readonly<Record<string, () => void>>, input = process.stdin): void {
  if (!input.isTTY) return;
  input.setRawMode(true);
  input.setEncoding('utf8').resume();
  input.on('data', (key: string) => {
    // A signal would end the process at once on Windows, without a word to whoever cleans up.
    if (key === '\u0003' || key === '\u0004') process.emit('SIGINT', 'SIGINT');
    else if (Object.hasOwn(actions, key)) actions[key]?.();
  });
  // The terminal is given back as it was, however we end.
  process.once('exit', () => input.setRawMode(false));
}
