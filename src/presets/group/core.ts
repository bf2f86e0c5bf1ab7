export type {Config} from '../../config/config.ts';
export type {Diagnostic, Document, Made, Moment, Page, Place, Site} from '../../model.ts';
export {offsetAt} from '../../parse/dates.ts';
export type {Context, DocumentRef, Maker, Plugin, Tag, View} from '../../plugin.ts';
export {error, warning} from '../../report/diagnostic.ts';
export {didYouMean} from '../../report/did-you-mean.ts';
