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
  const positions = new Map(posts.map((id, at) => [id, at]));
  // By position; used again for each post, as most share something with many others.
  const scores = new Float64Array(posts.length);
  return (id) => {
    const found: number[] = [];
    for (const term of termsOf(site.documents.get(id)!)) {
      const sharing = byTerm.get(term) ?? [];
      if (sharing.length > tooCommon) continue;
      // A term that few posts have says more than one that many have.
      const weight = 1 / Math.log2(1 + sharing.length);
      for (const at of sharing) {
        if (scores[at] === 0) found.push(at);
        scores[at]! += weight;
      }
    }
    const own = new Set((site.documents.get(id)!.versions ?? [id]).map((one) => positions.get(one)));
    const others = found.filter((at) => !own.has(at));
    const best = highest(others, scores, count);
    for (const at of found) scores[at] = 0;
    return best.map((at) => posts[at]!);
  };
}

/** The positions with the highest scores, the lower one first among equals. */
function highest(found: readonly number[], scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  const beats = (at: number, other: number): boolean =>
    scores[at]! > scores[other]! || (scores[at] === scores[other] && at < other);
  for (const at of found) {
    if (best.length === count && !beats(at, best[count - 1]!)) continue;
    const place = best.findIndex((other) => beats(at, other));
    best.splice(place === -1 ? best.length : place, 0, at);
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
