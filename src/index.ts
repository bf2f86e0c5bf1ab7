/** The public API: what config files, plugins and presets import. */
export type * from './config/config.ts';
export {defineConfig, type UserConfig} from './config/user-config.ts';
export {formatRfc822, formatRfc3339} from './format-date.ts';
export type * from './model.ts';
export type * from './plugin.ts';
export {error, warning} from './report/diagnostic.ts';
export {didYouMean} from './report/did-you-mean.ts';
export {decodePath, encodePath, isExternal, joinPath, outputOf} from './urls.ts';
