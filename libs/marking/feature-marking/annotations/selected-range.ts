/** Where a selection stands in the text of an element, in UTF-16 units; null where it reaches outside. */
export function selectedRange(root: HTMLElement, selection: Selection | null): { from: number; to: number } | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  return {
    from: offsetIn(root, range.startContainer, range.startOffset),
    to: offsetIn(root, range.endContainer, range.endOffset),
  };
}

/** Counts the answer only: the numbers of the comments stand in <sup>, and are none of it. */
function offsetIn(root: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(container, offset);
  const copy = before.cloneContents();
  copy.querySelectorAll('sup').forEach((number) => number.remove());
  return copy.textContent?.length ?? 0;
}
