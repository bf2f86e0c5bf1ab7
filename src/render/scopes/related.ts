import type {Document, Site} from '../../model.ts';

/** What this many posts share says nothing about two of them, and would cost the most. */
const tooCommon = 500;

/** Finds the posts that share most tags and categories with one; newer ones first among equals. */
export function relatedFinder(site: Site, count: number): (id: string) => readonly string[] {
  const posts = site.lists.get('posts') ?? [];
  const byTerm = new Map<string, number[]>();
  posts.forEach((id, at) => {
    for (const term of termsOf(site.documents.get(id)!)) {
      const sharing = byTerm.get(term);
      if (sharing) sharing.push(at);
      else byTerm.set(term, [at]);
    }
  });
  return (id) => {
    const scores = new Map<number, number>();
    for (const term of termsOf(site.documents.get(id)!)) {
      const sharing = byTerm.get(term) ?? [];
      if (sharing.length > tooCommon) continue;
      // A term that few posts have says more than one that all have.
      for (const at of sharing) scores.set(at, (scores.get(at) ?? 0) + 1 / Math.log2(1 + sharing.length));
    }
    const best = [...scores].filter(([at]) => posts[at] !== id).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return best.slice(0, count).map(([at]) => posts[at]!);
  };
}

function termsOf({tags, categories}: Document): string[] {
  return [
    ...tags.map((tag) => `tag:${tag.toLowerCase()}`),
    ...categories.map((name) => `category:${name.toLowerCase()}`),
  ];
}
