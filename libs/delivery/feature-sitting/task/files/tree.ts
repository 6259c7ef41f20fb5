/** A line of the tree: a folder, or a file in it. */
export interface TreeLine {
  readonly path: string;
  readonly name: string;
  readonly level: number;
  readonly isFolder: boolean;
  /** Among its siblings, from 1; with how many there are. */
  readonly place: number;
  readonly siblings: number;
}

interface Branch {
  readonly folders: Map<string, Branch>;
  readonly files: string[];
}

/** Folders before files, both by name: each line as it is read from top to bottom. A closed folder hides what is in it. */
export function treeLines(paths: readonly string[], closed: ReadonlySet<string>): TreeLine[] {
  const root: Branch = { folders: new Map(), files: [] };
  for (const path of paths) {
    const parts = path.split('/');
    const folder = parts.slice(0, -1).reduce((branch: Branch, name) => {
      const next: Branch = branch.folders.get(name) ?? { folders: new Map(), files: [] };
      branch.folders.set(name, next);
      return next;
    }, root);
    folder.files.push(parts.at(-1)!);
  }
  return linesOf(root, '', 1, closed);
}

function linesOf({ folders, files }: Branch, above: string, level: number, closed: ReadonlySet<string>): TreeLine[] {
  const siblings = folders.size + files.length;
  const names = [...folders.keys()].sort((a, b) => a.localeCompare(b));
  const inFolders = names.flatMap((name, index) => {
    const path = `${above}${name}`;
    const line = { path, name, level, isFolder: true, place: index + 1, siblings };
    return [line, ...(closed.has(path) ? [] : linesOf(folders.get(name)!, `${path}/`, level + 1, closed))];
  });
  const own = [...files]
    .sort((a, b) => a.localeCompare(b))
    .map((name, index) => {
      return { path: above + name, name, level, isFolder: false, place: names.length + index + 1, siblings };
    });
  return [...inFolders, ...own];
}

export type TreeMove = { readonly to: string } | { readonly toggle: string };

/** What a key does in the tree (WAI-ARIA APG, tree view); null where the key is not one of its keys. */
export function treeMove(
  key: string,
  lines: readonly TreeLine[],
  at: string,
  closed: ReadonlySet<string>,
): TreeMove | null {
  const index = lines.findIndex(({ path }) => path === at);
  const line = lines[index];
  if (!line) return lines[0] ? { to: lines[0].path } : null;
  const isOpen = line.isFolder && !closed.has(line.path);
  const go = (found: TreeLine | undefined) => ({ to: (found ?? line).path });
  switch (key) {
    case 'ArrowDown':
      return go(lines[index + 1]);
    case 'ArrowUp':
      return go(lines[index - 1]);
    case 'Home':
      return go(lines[0]);
    case 'End':
      return go(lines.at(-1));
    case 'ArrowRight':
      if (!line.isFolder) return go(line);
      return isOpen ? go(lines[index + 1]) : { toggle: line.path };
    case 'ArrowLeft':
      if (isOpen) return { toggle: line.path };
      return go(lines.slice(0, index).findLast(({ level }) => level < line.level));
    default:
      return key.length === 1 && key !== ' ' ? go(startingWith(key, lines, index)) : null;
  }
}

/** The next line whose name begins with the letter, from the top again after the last. */
function startingWith(letter: string, lines: readonly TreeLine[], index: number): TreeLine | undefined {
  const after = [...lines.slice(index + 1), ...lines.slice(0, index + 1)];
  return after.find(({ name }) => name.toLowerCase().startsWith(letter.toLowerCase()));
}
