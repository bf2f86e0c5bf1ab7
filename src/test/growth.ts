/** Eight times the work in less than this many times the time is linear; quadratic would be 64. */
export const LINEAR = 32;

/** How many times as long something takes for eight times as much of a repetitive text. */
export function growthOf(run: (text: string) => unknown, textOf: (count: number) => string): number {
  let count = 250;
  while (count < 64_000 && best(run, textOf(count)) < 1) count *= 2;
  const [small, large] = [textOf(count), textOf(count * 8)];
  let growth = Infinity;
  // Other work on the machine occasionally slows down one of the two.
  for (let attempt = 0; attempt < 5 && growth >= LINEAR; attempt++)
    growth = Math.min(growth, best(run, large) / Math.max(best(run, small), 1));
  return growth;
}

/** The best of three times, in milliseconds. */
function best(run: (text: string) => unknown, text: string): number {
  const times = Array.from({length: 3}, () => {
    const start = performance.now();
    run(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
