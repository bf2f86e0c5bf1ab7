export {rougeHighlight} from './code/rouge-highlight.ts';
