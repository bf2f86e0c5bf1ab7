import {type BodyFile, decodePath, loadMeasure, type Measured, type Source} from '../../api.ts';
import {type Picture, readPicture} from './read-picture.ts';

/** The pictures of a site. */
export interface Pictures {
  /** To be called with the files of each build. */
  follow(sources: readonly Source[]): Promise<void>;
  /** The file at a URL path without the base path; `beside` are those that are published for one text. */
  at(url: string, beside: readonly BodyFile[]): Source | undefined;
  /** What is in a file, which is read once as long as it does not change. */
  read(source: Source): Picture | 'broken' | undefined;
}

export function createPictures(): Pictures {
  const known = new WeakMap<Source, {readonly picture: Picture | 'broken' | undefined}>();
  let measure: (bytes: Uint8Array) => Measured | undefined;
  let byPath: ReadonlyMap<string, Source> = new Map();
  let byUrl: ReadonlyMap<string, Source> = new Map();
  return {
    async follow(sources) {
      measure = await loadMeasure();
      byPath = new Map(sources.map((source) => [source.path, source]));
      byUrl = new Map(sources.flatMap((one) => (one.role.kind === 'file' ? [[one.role.url, one]] : [])));
    },
    at(url, beside) {
      const own = beside.find((file) => file.url === url);
      return own ? byPath.get(own.path) : byUrl.get(decodePath(url));
    },
    read(source) {
      const found = known.get(source) ?? {picture: readPicture(source, measure)};
      known.set(source, found);
      return found.picture;
    },
  };
}
