import type {Element, ElementContent, Root} from 'hast';
import type {Highlighter} from './highlighter.ts';

/** The part of shiki that is used. */
export interface Shiki {
  readonly bundledLanguages: Readonly<Record<string, unknown>>;
  createCssVariablesTheme(options: {name: string; variablePrefix: string; variableDefaults: object}): object;
  createHighlighter(options: {themes: object[]; langs: string[]}): Promise<ShikiHighlighter>;
}

interface ShikiHighlighter {
  loadLanguage(language: string): Promise<void>;
  codeToHast(code: string, options: {lang: string; theme: string}): Root;
}

/** Shiki with Prism's class names, so that one stylesheet serves both and no style attributes are needed. */
export async function createShiki(shiki: Shiki): Promise<Highlighter> {
  const theme = shiki.createCssVariablesTheme({name: 'classes', variablePrefix: '--', variableDefaults: {}});
  const highlighter = await shiki.createHighlighter({themes: [theme], langs: []});
  return {
    async load(language) {
      const lang = language.toLowerCase();
      if (!Object.hasOwn(shiki.bundledLanguages, lang)) return undefined;
      await highlighter.loadLanguage(lang);
      return (code) =>
        withClasses(codeIn(highlighter.codeToHast(code.replace(/\n$/, ''), {lang, theme: 'classes'})));
    },
  };
}

/** The content of `<pre><code>`: we have those elements already. */
function codeIn(root: Root): ElementContent[] {
  const pre = root.children.find((child): child is Element => child.type === 'element');
  const code = pre?.children.find((child): child is Element => child.type === 'element');
  return code?.children ?? [];
}

function withClasses(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const token = /var\(--token-([a-z-]+)\)/.exec(String(node.properties.style ?? ''))?.[1];
    const children = withClasses(node.children);
    return token ? [{...node, properties: {className: ['token', token]}, children}] : children;
  });
}
