/** A piece of code with rouge's class for it; '' for none. */
export interface Piece {
  text: string;
  className: string;
}

/** Neighbours of one class as one piece; white space keeps out of the classes. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.className === piece.className) last.text += piece.text;
    else joined.push({...piece});
  }
  return joined;
}
