import type { IssuedCredential } from '@assay/credentials/contract';
import { matching } from './matching';

const credential = (holder: string, candidateNumber: string) =>
  ({ holder, candidateNumber, code: 'PDW', title: 'Python for data work' }) as IssuedCredential;
const all = [credential('Kaja Dahl', '4471-KD'), credential('Ole Dahl', '4472-OD')];

describe('searching what was issued', () => {
  it('finds a credential by any words of name, number and title', () => {
    expect(matching(all, 'dahl python')).toHaveLength(2);
    expect(matching(all, 'OLE 4472')).toEqual([all[1]]);
    expect(matching(all, 'kaja 4472')).toEqual([]);
    expect(matching(all, ' ')).toHaveLength(2);
  });
});
