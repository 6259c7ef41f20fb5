import { conductOf } from './conduct';

describe('conduct on record', () => {
  it('is supervised with identity checked when every sitting was', () => {
    expect(conductOf(['supervised-on-site-verified', 'supervised-online-verified'])).toMatchObject({
      identityChecked: true,
      supervised: true,
    });
  });

  it('is decided by the weakest sitting', () => {
    expect(conductOf(['supervised-on-site-verified', 'unsupervised-verified'])).toMatchObject({
      identityChecked: true,
      supervised: false,
    });
    expect(conductOf(['supervised-unverified'])).toMatchObject({ identityChecked: false, supervised: true });
  });

  it('is unknown while nothing was sat', () => {
    expect(conductOf([])).toMatchObject({ identityChecked: null, supervised: null });
  });
});
