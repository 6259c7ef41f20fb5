import { Flags } from './flags';

function open() {
  const server: Record<string, boolean> = {};
  const device = new Map<string, boolean>();
  const line = { isUp: true };
  const way = () => ({
    send: async (slot: string, isFlagged: boolean) => {
      if (!line.isUp) throw new Error('down');
      server[slot] = isFlagged;
    },
    keep: (slot: string, isFlagged: boolean) => void device.set(slot, isFlagged),
    forget: (slot: string) => void device.delete(slot),
  });
  return { server, device, line, page: () => new Flags(way()) };
}

describe('a flag', () => {
  it('that was set while offline is shown, and sent when the line is back', async () => {
    const { server, device, line, page } = open();
    const flags = page();
    line.isUp = false;
    await flags.toggle('q3');
    expect([...flags.shown()]).toEqual(['q3']);
    flags.take([]); // the server answers a question asked before
    expect([...flags.shown()]).toEqual(['q3']);
    line.isUp = true;
    await flags.sendAll();
    expect(server).toEqual({ q3: true });
    expect(device.size).toBe(0);
  });

  it('outlives the page: another one finds it on the device', async () => {
    const { server, device, line, page } = open();
    line.isUp = false;
    await page().toggle('q3');
    line.isUp = true;
    const reloaded = page();
    reloaded.restore(device);
    reloaded.take([]);
    expect([...reloaded.shown()]).toEqual(['q3']);
    await reloaded.sendAll();
    expect(server).toEqual({ q3: true });
  });

  it('that was taken back while offline stays taken back', async () => {
    const { server, line, page } = open();
    const flags = page();
    flags.take(['q3']);
    line.isUp = false;
    await flags.toggle('q3');
    flags.take(['q3']);
    expect(flags.shown().size).toBe(0);
    line.isUp = true;
    await flags.sendAll();
    expect(server).toEqual({ q3: false });
  });
});
