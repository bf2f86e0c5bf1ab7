export {
  inspectJekyll,
  olderJekyll,
  ownJekyllSettings,
  type PluginReport,
  type ThemePlace,
  themePlace,
} from './inspect.ts';
export {jekyll} from './jekyll.ts';
export {type JekyllOverrides, loadJekyll} from './load.ts';
export {THEME_NOTE, type ThemeNote} from './theme/with-theme.ts';
