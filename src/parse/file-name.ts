/** What the name of a file tells. */
export interface FileName {
  /** Year, month and day as written; not necessarily a real date. */
  readonly day?: readonly [year: number, month: number, day: number];
  /** Without date and extension, as written. */
  readonly name: string;
  /** With its dot, or empty. */
  readonly extension: string;
}

// Jekyll's DATE_FILENAME_MATCHER: (\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$
const DATED = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.*)$/s;
const EXTENSION = /(?<=.)\.[^.]+$/s;

/** Reads `2026-04-23-title.md`; for `2026-04-23-title/index.md`, reads the folder's name. */
export function readFileName(path: string): FileName {
  const segments = path.split('/');
  const file = segments.at(-1)!;
  const extension = EXTENSION.exec(file)?.[0] ?? '';
  const base = file.slice(0, file.length - extension.length);
  const folder = segments.at(-2);
  return readBase(base === 'index' && folder && DATED.test(folder) ? folder : base, extension);
}

function readBase(base: string, extension: string): FileName {
  const match = DATED.exec(base);
  if (!match) return {name: withoutTrailingDots(base), extension};
  const [, year = '', month, day, name = ''] = match;
  return {day: [fullYear(year), Number(month), Number(day)], name: withoutTrailingDots(name), extension};
}

/** Ruby's Time.parse: two digits mean 1969 to 2068. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number + (number < 69 ? 2000 : 1900);
}

/** Jekyll: slugs do not end in a full stop. */
function withoutTrailingDots(name: string): string {
  return name.replace(/\.+$/, '') || name;
}
