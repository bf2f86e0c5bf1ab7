import type {Document, Site} from '../../model.ts';

/** A term shared by more posts than this says little about two of them, and would cost the most. */
const tooCommon = 500;

/** Finds the posts that share the most tags and categories with one; newer ones first among equals. */
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
      // A term that few posts have says more than one that many have.
      const weight = 1 / Math.log2(1 + sharing.length);
      for (const at of sharing) if (posts[at] !== id) scores.set(at, (scores.get(at) ?? 0) + weight);
    }
    return highest(scores, count).map((at) => posts[at]!);
  };
}

/** The keys with the highest scores, the lower key first among equals. */
function highest(scores: ReadonlyMap<number, number>, count: number): number[] {
  const best: number[] = [];
  for (const [at, score] of scores) {
    const place = best.findIndex((other) => {
      const its = scores.get(other)!;
      return score > its || (score === its && at < other);
    });
    if (place !== -1) best.splice(place, 0, at);
    else if (best.length < count) best.push(at);
    if (best.length > count) best.pop();
  }
  return best;
}

function termsOf({tags, categories}: Document): string[] {
  return [
    ...tags.map((tag) => `tag:${tag.toLowerCase()}`),
    ...categories.map((name) => `category:${name.toLowerCase()}`),
  ];
}
