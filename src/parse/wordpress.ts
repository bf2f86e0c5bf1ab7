import {warning} from '../report/diagnostic.ts';
import {positionAt} from '../text/position-at.ts';
import type {Reading} from './reading.ts';

/** `[gallery]`, `[caption id="a"]…[/caption]`, `[youtube https://…]`; exporters escape the brackets. */
const SHORTCODE =
  /(?<![\w#!\]\\])\\?\[(?:(gallery|playlist)|(\w[\w-]*)(?:\s+\w[\w-]*=["'“\w]|\s+https?:)[^\]\n]*|(\w[\w-]*))\\?\](?![([:])/g;
/** Blocks without text of their own, or with an address that WordPress replaces. */
const BLOCK = /<!-- wp:([a-z][\w/-]*)(?: \{[^<>\n]*\})? \/-->|<!-- wp:((?:core-)?embed[\w/-]*) /g;
const CODE =
  /^( {0,3})(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\2|(?![\s\S]))|<(pre|code)\b(?:(?!<\3\b)[\s\S])*?<\/\3>|(`+)[^`]*?\4/gm;

/** Warns once for each kind of shortcode or block that only WordPress can render. */
export function checkWordPress(reading: Reading): void {
  const {matter} = reading;
  if (!mayHoldAny(matter.body)) return;
  // The same length, so that offsets stay valid.
  const text = matter.body.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
  const seen = new Set<string>();
  const tell = (name: string, at: number, message: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const hint = 'Write what it showed: ![words](/images/a.jpg), {% include youtube.html id="…" %}, a link.';
    reading.diagnostics.push(warning('wordpress-only', placeAt(at, reading), message, {hint}));
  };
  const closed = new Set([...text.matchAll(/\[\/(\w[\w-]*)\\?\]/g)].map(([, name]) => name));
  for (const {index, ...match} of text.matchAll(SHORTCODE)) {
    const name = match[1] ?? match[2] ?? match[3]!;
    if (match[3] !== undefined && !closed.has(name)) continue;
    tell(name, index, `The shortcode \`[${name}]\` works in WordPress alone; readers see it as text.`);
  }
  for (const {index, 1: empty, 2: embed} of text.matchAll(BLOCK)) {
    const shown = embed === undefined ? 'nothing' : 'its address as text';
    tell(
      `wp:${empty ?? embed}`,
      index,
      `The block \`${empty ?? embed}\` works in WordPress alone; here it shows ${shown}.`,
    );
  }
}

/** The brackets of most texts all belong to links, so their code need not be blanked out. */
function mayHoldAny(text: string): boolean {
  return (/\[[a-z]/.test(text) && /\](?![([:])/.test(text)) || text.includes('<!-- wp:');
}

function placeAt(offset: number, {source, matter}: Reading) {
  const {line, column} = positionAt(matter.body, offset);
  return {path: source.path, line: matter.bodyLine + line - 1, column};
}
