import { Node } from '@tiptap/core';
import { assetUrl } from '../../assets/asset-url';

/** A picture in a line or on its own. Its file is an asset of the organisation; no other address can be said. */
export const Picture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => ({
    asset: { default: '', rendered: false },
    alt: { default: '', rendered: false },
    decorative: { default: false, rendered: false },
    width: { default: 1, rendered: false },
    height: { default: 1, rendered: false },
  }),
  parseHTML: () => [{ tag: 'img[data-asset]', getAttrs: readPicture }],
  renderHTML: ({ node }) => {
    const { asset, alt, decorative, width, height } = node.attrs;
    const said = { alt, ...(decorative ? { 'data-decorative': '' } : {}) };
    return ['img', { 'data-asset': asset, src: assetUrl(asset), width, height, ...said }];
  },
});

/** Only our own pictures come through a paste; others have no file here. */
function readPicture(element: HTMLElement) {
  const asset = element.dataset['asset'] ?? '';
  const size = (name: string) => Math.trunc(Number(element.getAttribute(name)));
  if (!/^[0-9a-f]{64}$/.test(asset) || !(size('width') > 0) || !(size('height') > 0)) return false;
  return {
    asset,
    alt: element.getAttribute('alt') ?? '',
    decorative: 'decorative' in element.dataset,
    width: size('width'),
    height: size('height'),
  };
}
