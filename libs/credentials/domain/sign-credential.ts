import { refuse } from '@assay/platform/domain';
import type { AchievementCredential, SignedCredential } from './achievement-credential';
import { issuedCredentialSchema } from './credential-schema';
import { schemaProblems } from './json-schema';
import { signLinkedData, type CredentialSigner } from './linked-data';

/** Signs and then holds the signed form to our schema: what leaves has its final shape, proof and all. */
export async function signCredential(
  credential: AchievementCredential,
  signer: CredentialSigner,
  now: Date,
): Promise<SignedCredential> {
  if (signer.id.split('#')[0] !== credential.issuer.id) {
    throw refuse('KEY_NOT_OF_ISSUER', `The key ${signer.id} is not one of ${credential.issuer.id}.`);
  }
  const signed = (await signLinkedData(credential, signer, now)) as SignedCredential;
  const problems = schemaProblems(issuedCredentialSchema, signed);
  if (problems.length > 0) {
    const sentence = problems.map(({ path, message }) => `${path} ${message}`).join('; ');
    throw refuse('CREDENTIAL_MALFORMED', `${sentence}.`, { problems });
  }
  return signed;
}
