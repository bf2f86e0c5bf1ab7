import type {BuildOptions} from './build-options.ts';

/** `--now`, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the current time. */
export function nowOf({now}: Pick<BuildOptions, 'now'>): number {
  if (now) return now.getTime();
  const fixed = process.env.SOURCE_DATE_EPOCH;
  return fixed && /^\d+$/.test(fixed) ? Number(fixed) * 1000 : Date.now();
}
