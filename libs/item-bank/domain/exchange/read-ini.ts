/** `key = value`, one in a line; a value may stand between quotes. */
export function readIni(text: string): Record<string, string> {
  const lines = text.split('\n').map((line) => /^\s*([a-z_]+)\s*=\s*(.*?)\s*$/i.exec(line));
  return Object.fromEntries(
    lines.flatMap((found) => (found ? [[(found[1] as string).toLowerCase(), unquoted(found[2] as string)]] : [])),
  );
}

const unquoted = (value: string) => /^(['"])(.*)\1$/.exec(value)?.[2] ?? value;
