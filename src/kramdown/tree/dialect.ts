import type {Settings} from '../options.ts';

/** What the parsers ask all the time, worked out once from the options. */
export interface Dialect {
  gfm: boolean;
  /** Of Markdown only typography is read. */
  smarty: boolean;
  /** Blocks may start right after a paragraph. */
  eager: boolean;
  /** Dashes, ellipses and guillemets are read. */
  symbols: boolean;
  /** Two spaces or backslashes at the end of a line break it. */
  breaks: boolean;
  /** Typographic characters go directly into the text, as no option wants them written differently. */
  direct: boolean;
}

const known = new WeakMap<Settings, Dialect>();

/** The dialect for some settings, worked out once for each of them. */
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
    smarty: input === 'SmartyPants',
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
  htmlToNative,
}: Settings): boolean {
  if (entityOutput !== 'asChar' || transliteratedHeaderIds || htmlToNative) return false;
  if (Object.keys(typographicSymbols).length > 0) return false;
  return smartQuotes.join() === 'lsquo,rsquo,ldquo,rdquo';
}
