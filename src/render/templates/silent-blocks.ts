/** Parts of a template in which Liquid does nothing, even if they are never closed. */
export const SILENT_BLOCKS: RegExp = /\{%-?\s*(raw|comment)\s*-?%\}[\s\S]*?(?:\{%-?\s*end\1\s*-?%\}|$)/g;
