import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** How what is printed looks where it is printed. */
export interface Look {
  readonly colors: Colors;
  /** Columns that a line may take; a file and a pipe get lines as they are. */
  readonly width: number;
}

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;

/** Each stream is asked, since one of the two may go to a file. */
export function lookOf(stream: Stream, env: NodeJS.ProcessEnv = process.env): Look {
  const isSeen = Boolean(env.FORCE_COLOR || env.CI) || (stream.isTTY && env.TERM !== 'dumb');
  const width = stream.isTTY ? Math.max(40, stream.columns || 80) : Number.POSITIVE_INFINITY;
  return {colors: pc.createColors(isSeen && !env.NO_COLOR), width};
}

/** A word with what it looks like: colours take no column. */
export interface Word {
  readonly text: string;
  readonly shown: string;
}

export function wordsOf(text: string): Word[] {
  return text.split(' ').map((word) => ({text: word, shown: word}));
}

/** Sets words in lines of a width; the lines that go on are indented. */
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
