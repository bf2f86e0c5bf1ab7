export {inspectJekyll, olderJekyll, ownJekyllSettings, type PluginReport} from './inspect.ts';
export {jekyll} from './jekyll.ts';
export {type JekyllOverrides, loadJekyll} from './load.ts';
