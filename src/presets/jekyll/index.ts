export {inspectJekyll, type PluginReport} from './inspect.ts';
export {jekyll} from './jekyll.ts';
export {areJekyllConfigs, findJekyllConfig, type JekyllOverrides, loadJekyll} from './load.ts';
