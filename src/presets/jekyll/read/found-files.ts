import {bufferOf, type Source} from '../../../api.ts';

/** What the last read of the site found, for later hooks. */
export interface FoundFiles {
  set(sources: readonly Source[]): void;
  /** Static files, also those that are not published, as their collection is not. */
  files(): readonly Source[];
  /** Whether any text of the site contains a name, so that rarely used variables need not be made for every page. */
  asks(name: string): boolean;
}

export function createFoundFiles(): FoundFiles {
  let found: readonly Source[] = [];
  let files: readonly Source[] = [];
  const known = new Map<string, boolean>();
  return {
    set(sources) {
      found = sources;
      files = sources.filter(({role: {kind}}) => kind === 'file' || kind === 'attachment');
      known.clear();
    },
    files: () => files,
    asks(name) {
      const answer = known.get(name) ?? found.some((source) => holds(source, name));
      known.set(name, answer);
      return answer;
    },
  };
}

function holds({role, bytes}: Source, name: string): boolean {
  const isText = role.kind === 'document' || role.kind === 'layout' || role.kind === 'include';
  return isText && bufferOf(bytes()).includes(name);
}
