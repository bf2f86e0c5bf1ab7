import {hasBlocks, type SharedBlock, withoutBlocks} from './blocks.ts';
import {embedOf} from './embeds.ts';
import {Kept} from './kept.ts';
import {toMarkdown} from './markdown.ts';
import {outsideCode} from './outside-code.ts';
import {withParagraphs} from './paragraphs.ts';
import {type Picture, withoutShortcodes} from './shortcodes.ts';

export interface TextOptions {
  readonly shared: SharedBlock;
  readonly pictures: (ids: readonly string[] | undefined) => readonly Picture[];
  /** Where an address leads on the new site. */
  readonly address: (address: string) => string;
}

export interface ConvertedText {
  readonly markdown: string;
  /** Shortcodes that stay in the text, `[contact-form]`, and blocks that are left out, `latest-posts`. */
  readonly unknown: readonly string[];
  /** Whether its HTML is nested too deeply to be converted, and stays as it is. */
  readonly isTooDeep: boolean;
}

/** Converts a text as WordPress stores it, from either editor, to Markdown. */
export async function convertText(
  text: string,
  {shared, pictures, address}: TextOptions,
): Promise<ConvertedText> {
  const kept = new Kept();
  const unknown = new Set<string>();
  const options = {kept, pictures, tell: (name: string) => void unknown.add(`[${name}]`)};
  const prepared = withEmbeds(withoutShortcodes(text.replaceAll('<!--nextpage-->', ''), options), kept);
  const html = hasBlocks(prepared)
    ? withoutBlocks(prepared, {
        shared: (id) => {
          const found = shared(id);
          return found === undefined ? undefined : withEmbeds(withoutShortcodes(found, options), kept);
        },
        classic: withParagraphs,
        tell: (name) => void unknown.add(name),
      })
    : withParagraphs(prepared);
  try {
    return {markdown: await toMarkdown(html, {kept, address}), unknown: [...unknown], isTooDeep: false};
  } catch (thrown) {
    // Thousands of elements within each other are more than the stack holds.
    if (!(thrown instanceof RangeError)) throw thrown;
    return {markdown: text, unknown: [], isTooDeep: true};
  }
}

/** The address of a video alone on its line is shown as a player. */
function withEmbeds(text: string, kept: Kept): string {
  return outsideCode(text, (part) =>
    part.replaceAll(
      /^(?:<p[^<>]*>)?[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*(?:<\/p>)?$/gm,
      (line, address: string) => {
        const include = embedOf(address);
        if (include) return kept.block(include);
        return line.replace(address, () => `<a href="${address}">${address}</a>`);
      },
    ),
  );
}
