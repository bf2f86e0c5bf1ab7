export {jekyll} from './jekyll.ts';
export {areJekyllConfigs, findJekyllConfig, type JekyllOverrides, loadJekyll} from './load.ts';
