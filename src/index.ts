/** The public API: what config files, plugins and presets import. */

export {bufferOf, type TextBytes} from './buffer-of.ts';
export type * from './config/config.ts';
export {importModule} from './config/import-module.ts';
export {resolveConfig} from './config/resolve.ts';
export {defineConfig, type UserConfig} from './config/user-config.ts';
export {digestOf} from './digest.ts';
export {formatRfc822, formatRfc3339} from './format-date.ts';
export {type CallFilter, filterCaller} from './liquid/call-filters.ts';
export type * from './model.ts';
export {bundledFile} from './package-root.ts';
export {type DateOptions, offsetAt, readDate} from './parse/dates.ts';
export {decodeEntities} from './parse/entities.ts';
export {fieldsOf} from './parse/numbered-map.ts';
export {splitFrontMatter} from './parse/split-front-matter.ts';
export {templateValue} from './parse/template-value.ts';
export {nodesOf, readYaml} from './parse/yaml.ts';
export {plainText} from './plain-text.ts';
export type * from './plugin.ts';
export {copySource, textSource} from './read/file-source.ts';
export {type Found, walk} from './read/walk.ts';
export {addPages, type MadePage} from './relate/add-pages.ts';
export {jekyllOutputOf, permalinkOf} from './relate/permalink.ts';
export {type ColourCode, loadColours} from './render/markdown/highlight/load-colours.ts';
export {error, made, warning} from './report/diagnostic.ts';
export {didYouMean} from './report/did-you-mean.ts';
export {piecesOf, textFile} from './text-file.ts';
export {decodePath, encodePath, isExternal, joinPath, outputOf} from './urls.ts';
