/** The layout that front matter names, else the fallback; nothing where it says that there is none. */
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

/** `layout: 404` names the layout 404. */
export function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
