/** `[name attributes]`, with what is between it and `[/name]` if there is such an end. */
export interface Shortcode {
  readonly name: string;
  /** By name; those without one have their number. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | undefined;
}

const START = /\[(\[?)(\w[\w-]*)(?=[\s\]=/])((?:[^\][\n"]|"[^"\n]*"|\n(?!\n))*?)(\/?)\](\]?)/g;

/** Replaces shortcodes by what `convert` gives; what it gives nothing for stays, and so does `[[gallery]]`. */
export function replaceShortcodes(
  text: string,
  convert: (shortcode: Shortcode) => string | undefined,
): string {
  let [result, at] = ['', 0];
  for (const {
    0: tag,
    1: isDoubled,
    2: name = '',
    3: written = '',
    4: slash,
    5: isDoubledAtEnd,
    index,
  } of text.matchAll(START)) {
    if (index < at) continue;
    if (isDoubled && isDoubledAtEnd) continue;
    const start = index + (isDoubled ? 1 : 0);
    const after = index + tag.length - (isDoubledAtEnd ? 1 : 0);
    const end = slash ? -1 : endOf(name, text, after);
    const content = end === -1 ? undefined : text.slice(after, end);
    const html = convert({name: name.toLowerCase(), attributes: attributesIn(written), content});
    if (html === undefined) continue;
    result += text.slice(at, start) + html;
    at = end === -1 ? after : end + name.length + 3;
  }
  return result + text.slice(at);
}

/** Where `[/name]` is, unless another one of the same name starts before. */
function endOf(name: string, text: string, from: number): number {
  const end = text.indexOf(`[/${name}]`, from);
  const again = text.indexOf(`[${name}`, from);
  return end !== -1 && again !== -1 && again < end ? -1 : end;
}

function attributesIn(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let count = 0;
  // `[youtube=https://…]`, as on WordPress.com.
  const text = written.replace(/^=/, ' ').replaceAll(/[\u201c\u201d\u2033]|&#822[01];|&quot;/g, '"');
  const found = text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/g);
  for (const [, key, double, single, bare, quoted, plain] of found) {
    if (key === undefined || /^https?$/.test(key)) attributes[count++] = quoted ?? plain ?? '';
    else attributes[key.toLowerCase()] = double ?? single ?? bare ?? '';
  }
  return attributes;
}

/** Text about a shortcode, which authors write as `[[gallery]]`. */
export function withoutDoubled(text: string): string {
  return text.replaceAll(/\[(\[\w[\w-]*(?:[\s=][^\][]*)?\])\]/g, '$1');
}
