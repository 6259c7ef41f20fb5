export interface Statement {
  text: string;
  /** Of its first character in the whole, counted from 0. */
  start: number;
}

/** What a semicolon does not end: strings, names in quotes, bodies between dollars, comments, parentheses. */
const PARTS =
  /[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?\1|--[^\n]*|\/\*|[();]|[A-Za-z_]\w*\$*|[\s\S]/g;

/** One after the other, as psql sends them: what has succeeded is kept when a later one fails. */
export function statementsOf(sql: string): Statement[] {
  const statements: Statement[] = [];
  let [start, depth, hasWords] = [0, 0, false];
  const end = (at: number) => {
    if (hasWords) statements.push({ text: sql.slice(start, at), start });
    [start, depth, hasWords] = [at + 1, 0, false];
  };
  PARTS.lastIndex = 0;
  for (let found = PARTS.exec(sql); found !== null; found = PARTS.exec(sql)) {
    const [part] = found;
    if (part === '/*') PARTS.lastIndex = endOfComment(sql, found.index);
    else if (part === ';' && depth === 0) end(found.index);
    else if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    if (!/^(\s|--|\/\*|;)/.test(part)) hasWords = true;
  }
  end(sql.length);
  return statements;
}

/** They may stand in each other. */
function endOfComment(sql: string, start: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = start;
  let depth = 0;
  for (let found = marks.exec(sql); found !== null; found = marks.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}

/** Of a character, both counted from 1 as editors do. */
export function lineOf(sql: string, character: number): number {
  return sql.slice(0, character).split('\n').length;
}
