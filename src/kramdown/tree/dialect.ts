import type {Settings} from '../options.ts';

/** What the parsers ask at every turn, settled once from the options. */
export interface Dialect {
  gfm: boolean;
  /** Blocks may start right after a paragraph. */
  eager: boolean;
  /** Dashes, dots and guillemets are read. */
  symbols: boolean;
  /** Two spaces or backslashes at a line's end break the line. */
  breaks: boolean;
  /** Typography becomes characters of the text at once, for no option wants it written in another way. */
  direct: boolean;
}

const known = new WeakMap<Settings, Dialect>();

/** What the settings come to, worked out once for each of them. */
export function dialectOf(settings: Settings): Dialect {
  let dialect = known.get(settings);
  if (!dialect) known.set(settings, (dialect = makeDialect(settings)));
  return dialect;
}

function makeDialect(settings: Settings): Dialect {
  const {input, gfmQuirks, hardWrap} = settings;
  const gfm = input === 'GFM';
  return {
    gfm,
    eager: gfm && gfmQuirks.includes('paragraph_end'),
    symbols: !(gfm && gfmQuirks.includes('no_auto_typographic')),
    breaks: !(gfm && hardWrap),
    direct: isDirect(settings),
  };
}

function isDirect({
  entityOutput,
  smartQuotes,
  typographicSymbols,
  transliteratedHeaderIds,
}: Settings): boolean {
  if (entityOutput !== 'asChar' || transliteratedHeaderIds) return false;
  if (Object.keys(typographicSymbols).length > 0) return false;
  return smartQuotes.join() === 'lsquo,rsquo,ldquo,rdquo';
}
