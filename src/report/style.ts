import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** How output looks on a stream. */
export interface Style {
  readonly colors: Colors;
  /** Columns per line; infinite for files and pipes. */
  readonly width: number;
}

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;

/** Asked for each stream, since one of the two may go to a file. */
export function styleOf(stream: Stream, env: NodeJS.ProcessEnv = process.env): Style {
  // Of a pipe, `isTTY` is undefined, for which picocolors would look at the platform.
  const isSeen = Boolean(env.FORCE_COLOR || env.CI || (stream.isTTY && env.TERM !== 'dumb'));
  const width = stream.isTTY ? Math.max(40, stream.columns || 80) : Number.POSITIVE_INFINITY;
  return {colors: pc.createColors(isSeen && !env.NO_COLOR), width};
}

/** A word as text, and as shown: colours take no columns. */
export interface Word {
  readonly text: string;
  readonly shown: string;
}

export function wordsOf(text: string): Word[] {
  return text.split(' ').map((word) => ({text: word, shown: word}));
}

/** Wraps words at a width; continued lines are indented. */
export function fold(words: readonly Word[], width: number, indent: string): string {
  let line = 0;
  return words
    .map(({text, shown}, index) => {
      const isFirst = index === 0;
      const fits = isFirst || line + 1 + text.length <= width;
      line = fits ? line + text.length + (isFirst ? 0 : 1) : indent.length + text.length;
      return isFirst ? shown : fits ? ` ${shown}` : `\n${indent}${shown}`;
    })
    .join('');
}
