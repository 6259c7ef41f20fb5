/**
 * What a stranger may hand us. A credential of ours has some 6 kB, 10 levels and 400 values; canonicalising takes time
 * by the number of values, so that a few thousand of them would already keep a processor busy for seconds.
 */
export interface JsonLimits {
  readonly characters: number;
  readonly depth: number;
  readonly values: number;
}
export const credentialLimits: JsonLimits = { characters: 512 * 1024, depth: 32, values: 2_500 };

export class JsonRefusal extends Error {
  override readonly name = 'JsonRefusal';
}

/**
 * Reads JSON so that no two readers can see different things in it: no member twice, no `__proto__`, no byte order
 * mark, no number that a double cannot hold. `JSON.parse` takes the last of two equal members, other parsers the
 * first: a signature checked by one and a page drawn by another would then speak of different credentials.
 * @throws JsonRefusal
 */
export function readJson(text: string, limits: JsonLimits = credentialLimits): unknown {
  if (text.length > limits.characters) throw new JsonRefusal('The file is too large.');
  return new Reader(text, limits).document();
}

const WHITE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const literals: Record<string, unknown> = { true: true, false: false, null: null };

class Reader {
  private at = 0;
  private values = 0;

  constructor(
    private readonly text: string,
    private readonly limits: JsonLimits,
  ) {}

  document(): unknown {
    const value = this.value(0);
    this.white();
    if (this.at < this.text.length) throw this.refusal('There is something after the end of the JSON');
    return value;
  }

  private value(depth: number): unknown {
    if (depth > this.limits.depth) throw this.refusal('The file is nested too deeply');
    if (++this.values > this.limits.values) throw this.refusal('The file has too many values');
    this.white();
    const next = this.text[this.at];
    if (next === '{') return this.object(depth);
    if (next === '[') return this.array(depth);
    if (next === '"') return this.string();
    const literal = this.take(LITERAL);
    if (literal !== undefined) return literals[literal];
    return this.number();
  }

  private object(depth: number): Record<string, unknown> {
    const members: Record<string, unknown> = {};
    this.at++;
    this.white();
    if (this.text[this.at] === '}') return (this.at++, members);
    for (;;) {
      this.white();
      const name = this.string();
      if (name === '__proto__' || Object.hasOwn(members, name)) {
        throw this.refusal(`The member "${name.slice(0, 40)}" may not stand here (again)`);
      }
      this.expect(':');
      members[name] = this.value(depth + 1);
      if (this.ends('}')) return members;
    }
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at++;
    this.white();
    if (this.text[this.at] === ']') return (this.at++, items);
    for (;;) {
      items.push(this.value(depth + 1));
      if (this.ends(']')) return items;
    }
  }

  private string(): string {
    const token = this.take(STRING);
    if (token === undefined) throw this.refusal('A text was expected');
    const value = JSON.parse(token) as string;
    if (!value.isWellFormed()) throw this.refusal('A text has half a character');
    return value;
  }

  private number(): number {
    const token = this.take(NUMBER);
    if (token === undefined) throw this.refusal('This is not JSON');
    const value = Number(token);
    // 3.0000000000000001 reads as 3: a changed file would still fit its signature.
    if (!Number.isFinite(value) || !sameDecimal(token, value)) throw this.refusal('A number cannot be held exactly');
    return value;
  }

  private ends(close: string): boolean {
    this.white();
    const next = this.text[this.at++];
    if (next === close) return true;
    if (next !== ',') throw this.refusal('A comma was expected');
    return false;
  }

  private expect(sign: string): void {
    this.white();
    if (this.text[this.at++] !== sign) throw this.refusal(`"${sign}" was expected`);
  }

  private white(): void {
    WHITE.lastIndex = this.at;
    WHITE.exec(this.text);
    this.at = WHITE.lastIndex;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private refusal(reason: string): JsonRefusal {
    return new JsonRefusal(`${reason} (at character ${this.at + 1}).`);
  }
}

/** Whether the digits of a token and of the double it became are the same number, however they are written. */
function sameDecimal(token: string, value: number): boolean {
  return digits(token) === digits(String(value));
}

function digits(token: string): string {
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(token) ?? [];
  const all = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = all.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + (all.length - significant.length);
  return significant === '' ? '0' : `${sign}${significant}e${power}`;
}
