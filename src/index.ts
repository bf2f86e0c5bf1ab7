/** The public API: what config files and plugins import. */

export * from './api.ts';
export {type CollectionOptions, collections} from './plugins/collections.ts';
export {type PostListOptions, postList} from './plugins/post-list.ts';
