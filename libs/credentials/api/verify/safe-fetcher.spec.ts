import { readAddress, SafeFetcher } from './safe-fetcher';

describe('an address from a stranger’s file', () => {
  it.each(['https://badges.example/orgs/7/did.json', 'https://badges.example/status?list=3'])('opens %s', (address) => {
    expect(readAddress(address)?.href).toBe(address);
  });

  it.each([
    'http://badges.example/did.json',
    'https://badges.example:8443/did.json',
    'https://user:secret@badges.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://[::1]/',
    'https://localhost/',
    'https://metadata/',
    'file:///etc/passwd',
    'data:application/json,{}',
    'ftp://badges.example/',
    'javascript:alert(1)',
    'not an address',
  ])('does not open %s', (address) => {
    expect(readAddress(address)).toBeNull();
  });

  it('does not answer for a name that stands for this machine', async () => {
    await expect(new SafeFetcher().text('https://localhost.localdomain/did.json', { bytes: 1000 })).resolves.toBeNull();
  });
});
