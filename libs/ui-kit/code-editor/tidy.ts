const WIDTH = 4;

/**
 * Indentation by spaces, no blanks at the ends of lines, one line end at the end: for languages whose code we do not
 * re-arrange. Lines inside texts that go over several lines keep every character.
 */
export function tidy(text: string): string {
  let quote: string | null = null;
  const lines = text.split('\n').map((line) => {
    const isInside = quote !== null;
    for (const [mark] of line.matchAll(/"""|'''|`/g)) {
      if (quote === null) quote = mark;
      else if (quote === mark) quote = null;
    }
    return isInside || quote !== null ? line : spaced(line).trimEnd();
  });
  return `${lines.join('\n').replace(/\n+$/, '')}\n`;
}

function spaced(line: string): string {
  const indent = /^[ \t]*/.exec(line)![0];
  let width = 0;
  for (const character of indent) width = character === '\t' ? width + WIDTH - (width % WIDTH) : width + 1;
  return ' '.repeat(width) + line.slice(indent.length);
}
