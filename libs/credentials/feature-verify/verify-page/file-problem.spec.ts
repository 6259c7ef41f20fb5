import { fileProblem } from './file-problem';

describe('a file to check', () => {
  it('is sent when it may be a credential', () => {
    expect(fileProblem({ name: 'credential-8c3ad8f0.json', size: 6200, type: 'application/json' })).toBeNull();
    expect(fileProblem({ name: 'credential', size: 6200, type: '' })).toBeNull();
    expect(fileProblem({ name: 'certificate.pdf', size: 34_000, type: 'application/pdf' })).toBeNull();
  });
  it('is refused with the reason when it cannot be one', () => {
    expect(fileProblem({ name: 'a.json', size: 0, type: 'application/json' })).toBe('This file is empty.');
    expect(fileProblem({ name: 'a.json', size: 600_000, type: '' })).toContain('too large');
    expect(fileProblem({ name: 'badge.png', size: 100, type: 'image/png' })).toContain('no credential file');
  });
});
