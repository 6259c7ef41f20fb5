import { Settings } from './settings';

const good = { DATABASE_URL: 'postgres://assay_app@127.0.0.1/assay', ASSAY_MASTER_KEY: 'ab'.repeat(32) };

describe('settings', () => {
  it('need only a database and a key, and have defaults for the rest', () => {
    const settings = new Settings({ ...good, PORT: '' });
    expect([settings.port, settings.publicUrl, settings.redisUrl]).toEqual([3000, 'http://localhost:3000', null]);
  });
  it('name every one that is wrong, and what it must be', () => {
    expect(() => new Settings({ ...good, PORT: 'http', REDIS_URL: 'localhost:6379', DATABASE_URL: undefined })).toThrow(
      /PORT: [\s\S]*DATABASE_URL: is not set[\s\S]*REDIS_URL: must be an address that starts with redis:/,
    );
  });
  it('refuse a public address with a path, because credentials carry it for ever', () => {
    expect(() => new Settings({ ...good, ASSAY_PUBLIC_URL: 'https://assess.example/app' })).toThrow(
      'must have no path',
    );
    expect(new Settings({ ...good, ASSAY_PUBLIC_URL: 'https://assess.example/' }).publicUrl).toBe(
      'https://assess.example',
    );
  });
  it('say how to make a master key where there is none', () => {
    expect(() => new Settings({ DATABASE_URL: good.DATABASE_URL, ASSAY_DATA_DIR: '/nowhere' })).toThrow(
      'ASSAY_MASTER_KEY',
    );
  });
});
