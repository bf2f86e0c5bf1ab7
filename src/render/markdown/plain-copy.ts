import type {Element, ElementContent, Root, RootContent} from 'hast';

/** A copy without ids, footnote marks, heading anchors and comments, as a page may show it beside others. */
export function plainCopy(root: Root): Root {
  return {type: 'root', children: root.children.flatMap((child) => plain(child))};
}

function plain(node: RootContent): RootContent[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  if (isPageFurniture(node)) return [];
  const {id: _id, ariaDescribedBy: _described, ...properties} = node.properties;
  return [
    {...node, properties, children: node.children.flatMap((child) => plain(child)) as ElementContent[]},
  ];
}

function isPageFurniture({tagName, properties, children}: Element): boolean {
  if ('dataFootnotes' in properties || 'dataFootnoteBackref' in properties) return true;
  if (tagName === 'a' && Array.isArray(properties.className) && properties.className.includes('anchor'))
    return true;
  const [only] = children;
  return tagName === 'sup' && only?.type === 'element' && 'dataFootnoteRef' in only.properties;
}
