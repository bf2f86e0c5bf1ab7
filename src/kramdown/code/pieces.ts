/** A piece of code with rouge's class for it; '' for none. */
export interface Piece {
  text: string;
  className: string;
}

/** Joins neighbouring pieces of the same class. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.className === piece.className) last.text += piece.text;
    else joined.push({...piece});
  }
  return joined;
}
