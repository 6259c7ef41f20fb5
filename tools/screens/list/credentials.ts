import { credentialsPaths } from '@assay/credentials/contract';
import type { DemoState } from '@assay/platform/contract';
import type { Visit } from '../screen';
import { needed } from '../screen';

export type Standing = 'valid' | 'revoked' | 'expired';

/** The demo names the credentials that its holders share: their pages are in no menu. */
export async function publicPage({ api }: Visit, standing: Standing): Promise<string> {
  const { tour } = await api.get<DemoState>('demo');
  const found = tour?.links.find(({ title }) => title.toLowerCase().includes(standing));
  return needed(`credential that is ${standing}`, found).path;
}

export async function signedFile(visit: Visit, standing: Standing): Promise<string> {
  const slug = (await publicPage(visit, standing)).split('/').at(-1) ?? '';
  return visit.api.text(credentialsPaths.publicFile(slug));
}
