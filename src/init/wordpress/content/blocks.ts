/** Reads the block that has this id, for a block that several texts share. */
export type SharedBlock = (id: string) => string | undefined;

export interface BlockOptions {
  readonly shared: SharedBlock;
  /** Converts text outside of blocks. */
  readonly classic: (text: string) => string;
  /** Called with the name of a block that WordPress fills in, and that holds no text of its own. */
  readonly tell: (name: string) => void;
}

const BLOCK = /<!--\s+(\/?)wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(\{[\s\S]*?\}\s+)?(\/?)-->/g;

export function hasBlocks(text: string): boolean {
  return text.includes('<!-- wp:');
}

/** The HTML of a text from the block editor, without the comments around its blocks. */
export function withoutBlocks(text: string, options: BlockOptions): string {
  let [html, at] = ['', 0];
  const open: string[] = [];
  const take = (part: string) => {
    const isClassic = open.length === 0 || open.at(-1) === 'freeform';
    html += isClassic && part.trim() !== '' ? options.classic(part) : part;
  };
  for (const {0: comment, 1: end, 2: name = '', 3: json, 4: empty, index} of text.matchAll(BLOCK)) {
    take(text.slice(at, index));
    at = index + comment.length;
    if (end) close(name, open);
    else if (empty) html += emptyBlock(name, attributesOf(json), options);
    else {
      html += startOf(name, attributesOf(json));
      open.push(name);
    }
  }
  take(text.slice(at));
  return html;
}

/** An end without a start means nothing. */
function close(name: string, open: string[]): void {
  const index = open.lastIndexOf(name);
  if (index !== -1) open.length = index;
}

type Attributes = Readonly<Record<string, unknown>>;

function attributesOf(json: string | undefined): Attributes {
  try {
    return json === undefined ? {} : JSON.parse(json);
  } catch {
    return {};
  }
}

/** Blocks whose HTML lacks what only their comment says: the language of code. */
function startOf(name: string, {language}: Attributes): string {
  return /code/.test(name) && typeof language === 'string' ? `<!--code ${language}-->` : '';
}

function emptyBlock(name: string, {ref, url}: Attributes, {shared, tell, ...rest}: BlockOptions): string {
  const text = name === 'block' && ref !== undefined ? shared(String(ref)) : undefined;
  // Without itself: a block may not contain itself.
  if (text !== undefined) return withoutBlocks(text, {...rest, tell, shared: () => undefined});
  if (/^(?:spacer|separator|nextpage|template-part|post-content|site-)/.test(name)) return '';
  if (/embed/.test(name) && typeof url === 'string') return `<p>\n${url}\n</p>`;
  tell(name);
  return '';
}
