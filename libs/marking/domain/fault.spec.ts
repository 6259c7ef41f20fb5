import { afterFault, MARKING_TRIES } from './fault';

describe('a fault of ours while marking', () => {
  it('is tried again before a person is asked', () => {
    expect(afterFault('engine', 1)).toEqual({ retry: true });
    expect(afterFault('sandbox', MARKING_TRIES - 1)).toEqual({ retry: true });
  });

  it('waits for a person after that, and is never a mark of zero', () => {
    expect(afterFault('sandbox', MARKING_TRIES)).toEqual({ retry: false, reason: 'fault' });
  });

  it('waits at once where no sandbox can run', () => {
    expect(afterFault('no-sandbox', 1)).toEqual({ retry: false, reason: 'no-sandbox' });
  });
});
