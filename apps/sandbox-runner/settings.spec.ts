import { readSettings } from './settings';

describe('the settings of the sandbox runner', () => {
  it('need only a place to listen', () => {
    expect(readSettings({ ASSAY_RUNNER_SOCKET: '/run/assay/runner.sock' })).toMatchObject({
      listen: { path: '/run/assay/runner.sock' },
      token: null,
      cgroups: { version: 0 },
      becomes: null,
      endsWithStdin: false,
    });
    expect(readSettings({ ASSAY_RUNNER_PORT: '4000' }).listen).toEqual({ host: '127.0.0.1', port: 4000 });
  });

  it('name the one that is wrong, and what it must be', () => {
    expect(() => readSettings({})).toThrow('ASSAY_RUNNER_SOCKET');
    expect(() => readSettings({ ASSAY_RUNNER_PORT: 'http' })).toThrow('ASSAY_RUNNER_PORT must be a whole number');
    expect(() => readSettings({ ASSAY_RUNNER_PORT: '1', ASSAY_RUNNER_UID: '0' })).toThrow('ASSAY_RUNNER_UID');
    expect(() => readSettings({ ASSAY_RUNNER_PORT: '1', ASSAY_CGROUPS: '{"version":3}' })).toThrow('ASSAY_CGROUPS');
    expect(() => readSettings({ ASSAY_RUNNER_PORT: '1', ASSAY_RUNNER_HOST: '0.0.0.0' })).toThrow('ASSAY_RUNNER_TOKEN');
    expect(() => readSettings({ ASSAY_RUNNER_SOCKET: `/${'x'.repeat(200)}` })).toThrow('longer than a socket path');
  });

  it('take an unprivileged user to become and the control groups that were handed over', () => {
    const cgroups = { version: 1, dirs: { memory: '/m', pids: '/p', cpuacct: '/c' } };
    const environment = { ASSAY_RUNNER_PORT: '1', ASSAY_RUNNER_UID: '1001', ASSAY_CGROUPS: JSON.stringify(cgroups) };
    expect(readSettings(environment)).toMatchObject({ becomes: { uid: 1001, gid: 1001 }, cgroups });
  });

  it('name what makes the boxes, and keep the demonstration, which makes none, on this machine', () => {
    const demo = { ASSAY_RUNNER_DRIVER: 'demo', ASSAY_RUNNER_TOKEN: 'a-token-of-some-length', ASSAY_RUNNER_PORT: '1' };
    expect(readSettings(demo).driver).toBe('demo');
    expect(() => readSettings({ ...demo, ASSAY_RUNNER_HOST: '0.0.0.0' })).toThrow('no sandbox');
    expect(() => readSettings({ ...demo, ASSAY_RUNNER_DRIVER: 'docker' })).toThrow('ASSAY_RUNNER_DRIVER');
    expect(readSettings({ ASSAY_RUNNER_PORT: '1' }).driver).toBe('bubblewrap');
  });
});
