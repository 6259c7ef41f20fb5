import type { XmlElement } from '@assay/item-bank/domain';
import { SaxesParser } from 'saxes';

const DEEPEST = 100;
const MOST_NODES = 200_000;
const MOST_ATTRIBUTES = 100;
const LONGEST_TEXT = 1_000_000;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Elements, attributes and text; no document type, no entity but the five of XML. Throws on what is none or too much. */
export function readXml(source: string): XmlElement {
  // namespaces off: with them a deep document takes quadratic time
  const parser = new SaxesParser({ xmlns: false });
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  let nodes = 0;
  const top = () => open.at(-1) as Open;
  const add = (text: string) => {
    top().text += text;
    if (top().text.length > LONGEST_TEXT) throw new Error('An element of the XML holds too much text.');
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('XML with a document type is not read.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1;
    if (nodes > MOST_NODES || open.length > DEEPEST || Object.keys(attributes).length > MOST_ATTRIBUTES) {
      throw new Error('The XML is too large or nested too deeply.');
    }
    open.push({ name, attributes: attributes as Record<string, string>, children: [], text: '' });
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = open.pop() as Open;
    top().children.push(closed);
    add(closed.text);
  });
  parser.write(source).close();
  const [first] = root.children;
  if (!first) throw new Error('The XML has no element.');
  return first;
}
