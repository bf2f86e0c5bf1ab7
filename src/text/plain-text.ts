import {withoutTags} from './without-tags.ts';

/** HTML without its tags, on one line. */
export function plainText(html: string): string {
  return withoutTags(html)
    .replace(
      /&(lt|gt|amp|quot|#x?[0-9a-f]+);/gi,
      (whole, name: string) => entities[name.toLowerCase()] ?? numeric(name) ?? whole,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"'};

function numeric(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
