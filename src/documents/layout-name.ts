/** The layout named in front matter, else the fallback; undefined where front matter asks for none. */
export function layoutName({
  wanted,
  fallback,
}: {
  wanted: unknown;
  fallback?: string | undefined;
}): string | undefined {
  if (wanted === false || wanted === null || wanted === 'none' || wanted === 'null') return undefined;
  return nameIn(wanted) || fallback;
}

/** A number is a name, too: `layout: 404` means the layout 404. */
export function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
