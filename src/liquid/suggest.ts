/** "Did you mean": the known name nearest to a misspelt one, or undefined if none is near. */
export function suggest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // Fewer steps than letters, as names without a common letter are not alike.
  let least = Math.min(Math.max(Math.floor(name.length / 3), 1), name.length - 1);
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > least) continue;
    const steps = distance(name, candidate);
    if (steps < least || (steps === least && best === undefined)) {
      best = candidate;
      least = steps;
    }
  }
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}

function distance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
