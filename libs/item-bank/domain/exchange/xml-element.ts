/** XML that was read elsewhere: the domain reads no formats itself. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text in it and below it. */
  readonly text: string;
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** The words of a child, which may stand in a `text` of their own, as Moodle writes them. */
export function wordsIn(element: XmlElement, name: string): string {
  const child = childOf(element, name);
  return child ? (childOf(child, 'text') ?? child).text : '';
}
