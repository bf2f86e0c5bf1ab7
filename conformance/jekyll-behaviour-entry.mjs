/** What the suites are run against; bundled on the fly, since Node 20 cannot import TypeScript. */
export {readDate} from '../src/parse/dates.ts';
export {parseDocument} from '../src/parse/document.ts';
export {decodeEntities} from '../src/parse/entities.ts';
export {Timestamp} from '../src/parse/timestamp.ts';
export {permalinkOf} from '../src/relate/permalink.ts';
