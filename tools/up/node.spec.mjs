import { isNewEnough } from './node.mjs';

describe('which Node runs the product', () => {
  it.each(['24.15.0', '24.21.0', '26.10.0', '28.0.0'])('takes %s', (version) => {
    expect(isNewEnough(version)).toBe(true);
  });

  it.each(['20.20.2', '22.21.0', '24.14.9', '25.9.0'])('goes on with its own Node instead of %s', (version) => {
    expect(isNewEnough(version)).toBe(false);
  });
});
