import { readDidWeb } from './did-web';

describe('reading a did:web (did:web method specification, §3.2)', () => {
  it.each([
    ['did:web:assay.example:orgs:vestholm', 'https://assay.example/orgs/vestholm/did.json'],
    ['did:web:badges.example', 'https://badges.example/.well-known/did.json'],
    ['did:web:localhost%3A3000:orgs:vestholm', 'https://localhost:3000/orgs/vestholm/did.json'],
  ])('finds the document of %s', (did, address) => {
    expect(readDidWeb(did)?.address).toBe(address);
  });

  it.each([
    'did:web:',
    'did:web:127.0.0.1',
    'did:web:169.254.169.254:latest:meta-data',
    'did:web:2130706433',
    'did:web:0x7f.1',
    'did:web:[::1]',
    'did:web:evil.example%2F..%2Fadmin',
    'did:web:evil.example:..:admin',
    'did:web:evil.example:.',
    'did:web:evil.example::x',
    'did:web:user@evil.example',
    'did:web:evil.example%40internal',
    'did:web:evil.example%3A99999999',
    'did:web:evil.example%3A80%3A80',
    'did:web:evil.example:a%2fb',
    'did:web:evil.example:a?b',
    'did:key:z6Mk',
    'https://evil.example',
  ])('refuses %s', (did) => {
    expect(readDidWeb(did)).toBeNull();
  });
});
