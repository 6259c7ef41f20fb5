import { createHash } from 'node:crypto';
import { canonicalJson } from '@assay/platform/domain';
import {
  areContextsKnown,
  bundledContext,
  bundledContexts,
  CREDENTIALS_V2,
  hasHiddenKeywords,
  OPEN_BADGES_3,
} from './contexts';

/** Published contexts have changed under one address. A new hash here is a decision: old signatures hang on it. */
const pinned: Record<string, string> = {
  'https://www.w3.org/ns/credentials/v2': 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
    '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
  'https://w3id.org/security/data-integrity/v2': '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
};

describe('the bundled contexts', () => {
  it('are, value for value, those that our credentials were signed with', () => {
    const found = bundledContexts.map((address) => {
      const text = canonicalJson(bundledContext(address));
      return [address, createHash('sha256').update(text).digest('hex')];
    });
    expect(Object.fromEntries(found)).toEqual(pinned);
  });
});

describe('the contexts that a credential may name', () => {
  it.each([
    ['those that we issue with', [CREDENTIALS_V2, OPEN_BADGES_3], true],
    [
      'an older one of Open Badges 3.0',
      [CREDENTIALS_V2, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'],
      true,
    ],
    ['a string instead of a list', CREDENTIALS_V2, false],
    ['an object among them', [CREDENTIALS_V2, OPEN_BADGES_3, { name: 'https://schema.org/alternateName' }], false],
    ['Open Badges first', [OPEN_BADGES_3, CREDENTIALS_V2], false],
    ['one twice', [CREDENTIALS_V2, OPEN_BADGES_3, OPEN_BADGES_3], false],
    ['one of a stranger', [CREDENTIALS_V2, 'https://evil.example/context.json'], false],
    ['an address that only looks the same', [CREDENTIALS_V2, `${OPEN_BADGES_3}#`], false],
  ])('%s: known is %s', (_, contexts, isKnown) => {
    expect(areContextsKnown(contexts)).toBe(isKnown);
  });

  it('finds a keyword hidden at any depth', () => {
    expect(hasHiddenKeywords({ '@context': [], name: 'a', subject: { list: [{ fine: 1 }] } })).toBe(false);
    expect(hasHiddenKeywords({ '@context': [], subject: { list: [{ '@included': [] }] } })).toBe(true);
  });
});
