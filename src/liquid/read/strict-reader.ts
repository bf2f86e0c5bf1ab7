import {LiquidError} from '../diagnostic.ts';
import {type Lexeme, lex} from './lexer.ts';

const END: Lexeme = {type: 'end_of_string', text: ''};

const NO_CHOICE = 'Liquid has no `? :`. Write `{% if %}` and `{% else %}`.';

/** Reads markup by the strict grammar, and returns it as markup again, one expression at a time. */
export class StrictReader {
  readonly #lexemes: readonly Lexeme[];
  #at = 0;

  constructor(markup: string) {
    this.#lexemes = lex(markup);
  }

  looksAt(type: string, ahead = 0): boolean {
    return (this.#lexemes[this.#at + ahead] ?? END).type === type;
  }

  take(type?: string): string {
    const lexeme = this.#lexemes[this.#at] ?? END;
    if (type && lexeme.type !== type) {
      const hint = lexeme.type === 'question' ? NO_CHOICE : undefined;
      throw new LiquidError('liquid/syntax', `Expected ${type} but found ${lexeme.type}`, {hint});
    }
    this.#at++;
    return lexeme.text;
  }

  takeIf(type: string): string | undefined {
    return this.looksAt(type) ? this.take() : undefined;
  }

  takeWord(word: string): boolean {
    const lexeme = this.#lexemes[this.#at] ?? END;
    if (lexeme.type !== 'id' || lexeme.text !== word) return false;
    this.#at++;
    return true;
  }

  expression(): string {
    if (this.looksAt('id')) return this.take() + this.#lookups();
    if (this.looksAt('open_square')) return this.#bracket() + this.#lookups();
    if (this.looksAt('string') || this.looksAt('number')) return this.take();
    if (this.looksAt('open_round')) return this.#range();
    throw new LiquidError('liquid/syntax', `${JSON.stringify(this.take())} is not a valid expression`);
  }

  /** A filter's argument, with its name if it has one. */
  argument(): {name?: string; markup: string} {
    if (!this.looksAt('id') || !this.looksAt('colon', 1)) return {markup: this.expression()};
    const name = this.take();
    this.take('colon');
    return {name, markup: this.expression()};
  }

  #bracket(): string {
    return this.take('open_square') + this.expression() + this.take('close_square');
  }

  #range(): string {
    this.take('open_round');
    const first = this.expression();
    if (!this.looksAt('dotdot')) {
      const {type} = this.#lexemes[this.#at] ?? END;
      const hint = 'Only ranges such as (1..3) have parentheses: leave them out.';
      throw new LiquidError('liquid/syntax', `Expected dotdot but found ${type}`, {hint});
    }
    this.take('dotdot');
    const last = this.expression();
    this.take('close_round');
    return `(${first}..${last})`;
  }

  #lookups(): string {
    let text = '';
    for (;;) {
      if (this.looksAt('open_square')) text += this.#bracket();
      else if (this.takeIf('dot')) text += `.${this.take('id')}`;
      else return text;
    }
  }
}
