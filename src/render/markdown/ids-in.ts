import type {Parents, Root} from 'hast';

/** The ids already in a tree, before any are generated. */
export function idsIn(root: Root): string[] {
  const ids: string[] = [];
  const rest: Parents[] = [root];
  for (let parent = rest.pop(); parent; parent = rest.pop()) {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (child.properties.id) ids.push(String(child.properties.id));
      rest.push(child);
    }
  }
  return ids;
}
