import { readArea, type Area } from './address';
import { tokensOf, type Token } from './tokens';
import { SheetError, type SheetErrorCode } from './value';

export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>=';
export type Operator = Comparison | '&' | '+' | '-' | '*' | '/' | '^';
export type Formula =
  | { readonly t: 'number'; readonly v: number }
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'truth'; readonly v: boolean }
  | { readonly t: 'error'; readonly v: SheetErrorCode }
  | { readonly t: 'area'; readonly area: Area }
  /** A gap between two separators: `XLOOKUP(a, b, c, , 0)`. */
  | { readonly t: 'none' }
  | { readonly t: 'call'; readonly name: string; readonly args: readonly Formula[] }
  | { readonly t: 'minus' | 'percent'; readonly of: Formula }
  | { readonly t: 'binary'; readonly op: Operator; readonly left: Formula; readonly right: Formula };

export const LONGEST_FORMULA = 2_000;
const DEEPEST = 64;
const MOST_PARTS = 1_500;

const BINDS: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/**
 * What stands after the equals sign. Bounded in length, depth and number of parts before anything is calculated; what
 * cannot be read is an error with a reason, never an exception.
 */
export function parseFormula(source: string, sheet: string, sheets: readonly string[] = [sheet]): Formula | SheetError {
  if (source.length > LONGEST_FORMULA) {
    return new SheetError('#LIMIT!', `A formula has at most ${LONGEST_FORMULA} characters.`);
  }
  try {
    return new Parser(tokensOf(source), sheet, sheets).whole();
  } catch (error) {
    if (error instanceof SheetError) return error;
    throw error;
  }
}

class Parser {
  private at = 0;
  private depth = 0;
  private parts = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sheet: string,
    private readonly sheets: readonly string[],
  ) {}

  whole(): Formula {
    const formula = this.expression(0);
    const rest = this.tokens[this.at];
    if (rest) throw unreadable(`“${rest.v}” is not expected here.`);
    return formula;
  }

  private expression(binding: number): Formula {
    let left = this.unary();
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.t !== 'operator' || token.v === '%') return left;
      const op = token.v as Operator;
      if (BINDS[op] <= binding) return left;
      this.at += 1;
      left = this.part({ t: 'binary', op, left, right: this.expression(BINDS[op]) });
    }
  }

  /** A sign binds more tightly than a power, as in every spreadsheet: -2^2 is 4. */
  private unary(): Formula {
    const token = this.tokens[this.at];
    if (token?.t === 'operator' && (token.v === '-' || token.v === '+')) {
      this.at += 1;
      const of = this.deeper(() => this.unary());
      return token.v === '-' ? this.part({ t: 'minus', of }) : of;
    }
    let formula = this.primary();
    for (let next = this.tokens[this.at]; next?.t === 'operator' && next.v === '%'; next = this.tokens[this.at]) {
      this.at += 1;
      formula = this.part({ t: 'percent', of: formula });
    }
    return formula;
  }

  private primary(): Formula {
    const token = this.tokens[this.at];
    if (!token) throw unreadable('The formula ends too early.');
    this.at += 1;
    switch (token.t) {
      case 'number':
        return this.part({ t: 'number', v: Number(token.v) });
      case 'text':
        return this.part({ t: 'text', v: token.v });
      case 'error':
        return this.part({ t: 'error', v: token.v as SheetErrorCode });
      case 'area':
        return this.part({ t: 'area', area: this.areaOf(token) });
      case 'name':
        return this.named(token.v.toUpperCase());
      case 'open': {
        const inside = this.deeper(() => this.expression(0));
        this.close();
        return inside;
      }
      default:
        throw unreadable(`“${token.v}” is not expected here.`);
    }
  }

  private named(name: string): Formula {
    if (this.tokens[this.at]?.t !== 'open') {
      if (name === 'TRUE' || name === 'FALSE') return this.part({ t: 'truth', v: name === 'TRUE' });
      throw new SheetError('#NAME?', `“${name}” is neither a cell nor a function.`);
    }
    this.at += 1;
    const args: Formula[] = [];
    if (this.tokens[this.at]?.t === 'close') {
      this.at += 1;
      return this.part({ t: 'call', name, args });
    }
    for (;;) {
      const next = this.tokens[this.at]?.t;
      args.push(next === 'separator' || next === 'close' ? { t: 'none' } : this.deeper(() => this.expression(0)));
      if (this.tokens[this.at]?.t !== 'separator') break;
      this.at += 1;
    }
    this.close();
    return this.part({ t: 'call', name, args });
  }

  private areaOf({ v, sheet }: Token): Area {
    const name = this.sheets.find((each) => each.toLowerCase() === (sheet ?? this.sheet).toLowerCase());
    if (name === undefined) throw new SheetError('#REF!', `There is no sheet “${sheet ?? this.sheet}”.`);
    const area = readArea(v, name);
    if (!area) throw new SheetError('#REF!', `There is no cell ${v}.`);
    return area;
  }

  private close(): void {
    if (this.tokens[this.at]?.t !== 'close') throw unreadable('A bracket is not closed.');
    this.at += 1;
  }

  private deeper(read: () => Formula): Formula {
    if ((this.depth += 1) > DEEPEST) throw new SheetError('#LIMIT!', `A formula is at most ${DEEPEST} levels deep.`);
    const formula = read();
    this.depth -= 1;
    return formula;
  }

  private part(formula: Formula): Formula {
    if ((this.parts += 1) > MOST_PARTS) throw new SheetError('#LIMIT!', 'The formula has too many parts.');
    return formula;
  }
}

const unreadable = (reason: string) => new SheetError('#ERROR!', reason);

/** Every part of a formula, the whole first. */
export function partsOfFormula(formula: Formula): Formula[] {
  switch (formula.t) {
    case 'call':
      return [formula, ...formula.args.flatMap(partsOfFormula)];
    case 'minus':
    case 'percent':
      return [formula, ...partsOfFormula(formula.of)];
    case 'binary':
      return [formula, ...partsOfFormula(formula.left), ...partsOfFormula(formula.right)];
    default:
      return [formula];
  }
}
