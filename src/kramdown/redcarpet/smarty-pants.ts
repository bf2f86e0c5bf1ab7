/** Whether a single and a double quote are open at this point of the HTML. */
interface Open {
  s: boolean;
  d: boolean;
}

/** A replacement, and the length of what it replaces. */
type Replaced = [html: string, length: number] | undefined;

const ACTIVE = /[-("'&.13<`\\]/g;

/** HTML with curly quotes, dashes, ellipses, fractions and signs, except in code, as Redcarpet makes it. */
export function smartyPants(html: string): string {
  const open: Open = {s: false, d: false};
  let made = '';
  let from = 0;
  ACTIVE.lastIndex = 0;
  for (let match = ACTIVE.exec(html); match; match = ACTIVE.exec(html)) {
    const at = match.index;
    const replaced = replaceAt(html, at, open);
    if (replaced) {
      made += html.slice(from, at) + replaced[0];
      from = at + replaced[1];
    }
    ACTIVE.lastIndex = Math.max(from, at + 1);
  }
  return made + html.slice(from);
}

function replaceAt(html: string, at: number, open: Open): Replaced {
  switch (html[at]) {
    case '<':
      return replaceTag(html, at);
    case '"':
      return [quote(html, {at, end: at + 1}, {open, kind: 'd'}) ?? '&quot;', 1];
    case "'":
      return replaceSingle(html, {at, end: at + 1}, open);
    case '&':
      return replaceEntity(html, at, open);
    case '`':
      return html[at + 1] === '`' ? whole(quote(html, {at, end: at + 2}, {open, kind: 'd'}), 2) : undefined;
    case '1':
    case '3':
      return replaceFraction(html, at);
    default:
      return replaceSign(html, at);
  }
}

const whole = (html: string | undefined, length: number): Replaced =>
  html === undefined ? undefined : [html, length];

/** Start and end of a sign in a text. */
interface Sign {
  at: number;
  end: number;
}

interface Quote {
  open: Open;
  kind: 's' | 'd';
}

/** A quote opens only after white space or punctuation, and closes only before it. */
function quote(html: string, {at, end}: Sign, {open, kind}: Quote): string | undefined {
  if (!isBoundary(open[kind] ? html[end] : html[at - 1])) return undefined;
  open[kind] = !open[kind];
  return `&${open[kind] ? 'l' : 'r'}${kind}quo;`;
}

const isBoundary = (c: string | undefined) => c === undefined || /[\0\t-\r -/:-@[-`{-~]/.test(c);

const SINGLE = /'|&#39;|&#x27;|&apos;/y;
const SHORT_WORD = /[stmd](?![a-z0-9\x80-\uffff])|(?:re|ll|ve)(?![a-z0-9\x80-\uffff])/iy;

/** Two single quotes are a double one; inside a word, one before an ending like `s` is an apostrophe. */
function replaceSingle(html: string, sign: Sign, open: Open): Replaced {
  const {at, end} = sign;
  if (end >= html.length) return undefined;
  const next = singleLength(html, end);
  const double = next > 0 ? quote(html, {at, end: end + next}, {open, kind: 'd'}) : undefined;
  if (double !== undefined) return [double, end + next - at];
  const single = quote(html, sign, {open, kind: 's'});
  if (single !== undefined) return [single, end - at];
  SHORT_WORD.lastIndex = end;
  return isBoundary(html[end]) || SHORT_WORD.test(html) ? ['&rsquo;', end - at] : undefined;
}

function singleLength(html: string, at: number): number {
  SINGLE.lastIndex = at;
  return SINGLE.exec(html)?.[0].length ?? 0;
}

function replaceEntity(html: string, at: number, open: Open): Replaced {
  if (html.startsWith('&quot;', at)) return whole(quote(html, {at, end: at + 6}, {open, kind: 'd'}), 6);
  const length = singleLength(html, at);
  if (length > 0)
    return replaceSingle(html, {at, end: at + length}, open) ?? [html.slice(at, at + length), length];
  return html.startsWith('&#0;', at) ? ['', 4] : undefined;
}

const FRACTION =
  /(?<![a-z0-9/\x80-\uffff])(?:1\/2(?![a-z0-9/\x80-\uffff])|1\/4(?:(?=th)|(?![a-z0-9/\x80-\uffff]))|3\/4(?:(?=ths)|(?![a-z0-9/\x80-\uffff])))/iy;

function replaceFraction(html: string, at: number): Replaced {
  FRACTION.lastIndex = at;
  const fraction = FRACTION.exec(html)?.[0];
  return fraction === undefined ? undefined : [`&frac${fraction.replace('/', '')};`, 3];
}

const SIGN = /---?|\.\.\.|\. \. \.|\((?:c|r|tm)\)|\\[\\"'.`-]/iy;
const SIGNS: Readonly<Record<string, string>> = {
  '---': '&mdash;',
  '--': '&ndash;',
  '...': '&hellip;',
  '. . .': '&hellip;',
  '(c)': '&copy;',
  '(r)': '&reg;',
  '(tm)': '&trade;',
};

function replaceSign(html: string, at: number): Replaced {
  SIGN.lastIndex = at;
  const sign = SIGN.exec(html)?.[0];
  return sign === undefined ? undefined : [SIGNS[sign.toLowerCase()] ?? sign.slice(1), sign.length];
}

const CODE = /<(pre|code|var|samp|kbd|math|script|style)[ \t\n\v\f\r>]/y;

/** A tag, with its content if that is code; a quote that follows a link is an apostrophe. */
function replaceTag(html: string, at: number): Replaced {
  CODE.lastIndex = at;
  const name = CODE.exec(html)?.[1];
  const close = name === undefined ? at : endTag(html, name, at);
  const end = close === -1 ? 0 : html.indexOf('>', close) + 1;
  const tag = end === 0 ? html.slice(at) : html.slice(at, end);
  const apostrophe = /^<\/a[ \t\n\v\f\r>]/.test(tag) && html.startsWith('&#39;', end);
  return apostrophe ? [`${tag}&rsquo;`, tag.length + 5] : [tag, tag.length];
}

function endTag(html: string, name: string, at: number): number {
  const end = new RegExp(`</${name}[ \\t\\n\\v\\f\\r>]`, 'g');
  end.lastIndex = html.indexOf('>', at);
  return end.exec(html)?.index ?? -1;
}
