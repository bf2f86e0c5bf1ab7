import {LoopDrop} from '../values/loop-drop.ts';

/** The `forloop` of a running loop. */
export class ForLoop extends LoopDrop {
  readonly name: string;
  readonly length: number;
  readonly parentloop: ForLoop | undefined;
  index = 1;
  index0 = 0;
  rindex: number;
  rindex0: number;
  first = true;
  last: boolean;

  constructor(name: string, length: number, parentloop: ForLoop | undefined) {
    super();
    this.name = name;
    this.length = length;
    this.parentloop = parentloop;
    this.rindex = length;
    this.rindex0 = length - 1;
    this.last = length === 1;
  }

  step(index: number): void {
    this.index = index + 1;
    this.index0 = index;
    this.rindex = this.length - index;
    this.rindex0 = this.rindex - 1;
    this.first = index === 0;
    this.last = this.rindex === 1;
  }

  override toString(): string {
    return 'Liquid::ForloopDrop';
  }
}

/** The `tablerowloop` of a running table, which also prints the markup of the cells. */
export class TableRows extends LoopDrop {
  readonly length: number;
  index = 0;
  index0 = -1;
  rindex: number;
  rindex0: number;
  first = false;
  last = false;
  col = 0;
  col0 = -1;
  col_first = false;
  col_last = false;
  row = 1;
  readonly #items: readonly unknown[];
  readonly #columns: number;

  constructor(items: readonly unknown[], columns: number) {
    super();
    this.#items = items;
    this.#columns = columns;
    this.length = items.length;
    this.rindex = items.length + 1;
    this.rindex0 = items.length;
  }

  get items(): readonly unknown[] {
    return this.#items;
  }

  /** Opens the next cell. */
  cell(): string {
    this.index++;
    this.index0++;
    this.rindex--;
    this.rindex0--;
    if (this.col === this.#columns) this.row++;
    this.col = this.col === this.#columns ? 1 : this.col + 1;
    this.col0 = this.col - 1;
    this.first = this.index === 1;
    this.last = this.index === this.length;
    this.col_first = this.col === 1;
    this.col_last = this.col === this.#columns;
    return `<td class="col${this.col}">`;
  }

  /** Closes the cell and, if another row follows, starts that row. */
  cellEnd(): string {
    return this.col_last && !this.last ? `</td></tr>\n<tr class="row${this.row + 1}">` : '</td>';
  }

  override toString(): string {
    return 'Liquid::TablerowloopDrop';
  }
}
