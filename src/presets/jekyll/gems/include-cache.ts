import type {Plugin, Source} from '../../../index.ts';

const TAG = /\{%(-?)(\s*)include_cached\b/g;

/** jekyll-include-cache: `include_cached` is `include`, which costs next to nothing here. */
export function includeCache(): Plugin {
  return {
    name: 'jekyll-include-cache',
    key: 'jekyll-include-cache-1',
    read: (sources) => sources.map(plain),
  };
}

function plain(source: Source): Source {
  const {kind} = source.role;
  if (kind !== 'document' && kind !== 'layout' && kind !== 'include') return source;
  const text = Buffer.from(source.bytes()).toString('latin1');
  if (!text.includes('include_cached')) return source;
  const bytes = Buffer.from(text.replace(TAG, '{%$1$2include'), 'latin1');
  return {...source, bytes: () => bytes};
}
