/** Reads and changes a value deep in a draft by its path, written as in problems: "outcomes.0.mastery.minimum". */
export function valueAt(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], root);
}

/** A copy with this one value changed; what does not lie on the path is shared with the original. */
export function withValue<T>(root: T, path: string, value: unknown): T {
  const [key, ...rest] = path.split('.') as [string, ...string[]];
  const inner = rest.length === 0 ? value : withValue((root as Record<string, unknown>)[key], rest.join('.'), value);
  if (Array.isArray(root)) return root.map((each, index) => (index === Number(key) ? inner : each)) as T;
  return { ...root, [key]: inner };
}
