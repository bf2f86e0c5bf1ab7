/**
 * `2026-11-21 19:30:00 +0100`, as Jekyll's posts write it; `offset` in minutes. Runs in browsers too, so it may use
 * nothing outside itself.
 */
export function momentText(epoch: number, offset: number): string {
  const digits = (number: number) => String(number).padStart(2, '0');
  const wall = new Date(epoch + offset * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  const minutes = Math.abs(offset);
  return `${wall} ${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`;
}
