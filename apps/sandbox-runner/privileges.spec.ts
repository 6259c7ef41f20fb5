import { dropRoot } from './privileges';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the user that the sandbox runner works as', () => {
  asRoot('is never root, and the refusal says what to do', () => {
    expect(() => dropRoot(null)).toThrow(/refuses to run as root.*ASSAY_RUNNER_UID/);
  });
});
