/** The code under test; bundled on the fly, since Node 20 cannot import TypeScript. */
export {readDate} from '../src/parse/dates/dates.ts';
export {Timestamp} from '../src/parse/dates/timestamp.ts';
export {parseDocument} from '../src/parse/document.ts';
export {categoriesFromPath} from '../src/presets/jekyll/parse/terms.ts';
export {permalinkOf} from '../src/relate/permalink.ts';
export {decodeEntities} from '../src/text/entities.ts';
