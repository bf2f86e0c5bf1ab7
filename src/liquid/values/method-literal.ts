/** The words `blank` and `empty` when used as a value; they print nothing. */
export class MethodLiteral {
  readonly name: 'blank' | 'empty';

  constructor(name: 'blank' | 'empty') {
    this.name = name;
  }

  toString(): string {
    return '';
  }
}

export const BLANK: MethodLiteral = new MethodLiteral('blank');
export const EMPTY: MethodLiteral = new MethodLiteral('empty');
