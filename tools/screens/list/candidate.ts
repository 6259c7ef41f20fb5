import { awardingPaths, type CandidateResults } from '@assay/awarding/contract';
import { credentialsPaths, type Wallet } from '@assay/credentials/contract';
import { deliveryPaths, type CandidateHome } from '@assay/delivery/contract';
import { fixed, needed, type Screen } from '../screen';

export const candidate: readonly Screen[] = [
  ...fixed('candidate', { 'candidate home': '/home', results: '/results', wallet: '/wallet' }),
  {
    name: 'waiting room',
    viewer: 'candidate',
    route: '/sittings/:entryId/waiting',
    address: async ({ api }) => {
      const { exams } = await api.get<CandidateHome>(deliveryPaths.home);
      const exam = exams.find(({ stage }) => ['upcoming', 'check-in', 'open'].includes(stage));
      return `/sittings/${needed('exam that is to come', exam).entryId}/waiting`;
    },
  },
  {
    name: 'result',
    viewer: 'candidate',
    route: '/results/:result',
    address: async ({ api }) => {
      const { results } = await api.get<CandidateResults>(awardingPaths.results);
      return `/results/${needed('released result', results.find(({ id }) => id !== null)?.id)}`;
    },
  },
  {
    name: 'credential',
    viewer: 'candidate',
    route: '/wallet/:id',
    address: async ({ api }) => {
      const { credentials } = await api.get<Wallet>(credentialsPaths.wallet);
      return `/wallet/${needed('credential of this candidate', credentials[0]).id}`;
    },
  },
];
