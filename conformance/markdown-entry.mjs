/** The code under test; bundled on the fly, since Node 20 cannot import TypeScript. */

export {markdownDefaults} from '../src/config.ts';
export {routeOf} from '../src/render/markdown/divergence.ts';
export {createMarkdown} from '../src/render/markdown/markdown.ts';
export {sameHtml} from './same-html.mjs';
