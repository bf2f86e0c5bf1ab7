export * from '../../index.ts';
export {offsetAt} from '../../parse/dates.ts';
export {decodeEntities} from '../../parse/entities.ts';
