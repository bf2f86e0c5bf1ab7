/** Runs the action for each key pressed, on a terminal only; Ctrl+C still stops the program. */
export function readKeys(actions: Readonly<Record<string, () => void>>, input = process.stdin): void {
  if (!input.isTTY) return;
  input.setRawMode(true);
  input.setEncoding('utf8').resume();
  input.on('data', (key: string) => {
    // On Windows, a real signal would end the process at once, without any clean-up.
    if (key === '\u0003' || key === '\u0004') process.emit('SIGINT', 'SIGINT');
    else if (Object.hasOwn(actions, key)) actions[key]?.();
  });
  // Restores the terminal, however the process ends.
  process.once('exit', () => input.setRawMode(false));
}
