import { showText, type CollectedEntry } from '@assay/sandbox/domain';

/** What was planted comes back as what it is: a link with its target, a pipe without content, nothing beyond the limits. */
export function expectListed(tree: readonly CollectedEntry[] | undefined): void {
  const entries = new Map((tree ?? []).map((entry) => [entry.path, entry]));
  expect(entries.size).toBeLessThanOrEqual(100);
  const contents = [...entries.values()].map(({ content }) => (content === null ? '' : showText(content)));
  expect(contents.join('\n')).not.toMatch(/root:|daemon:/);
  expect(contents.join('').length).toBeLessThanOrEqual(1024 * 1024);
  for (const { kind, path, content } of entries.values()) {
    expect(path).not.toMatch(/^\/|\.\./);
    if (kind === 'link' && content !== null)
      expect(showText(content)).toMatch(
        /^(\/etc\/shadow|\.\.\/\.\.\/\.\.\/\.\.\/etc\/passwd|\/proc\/1\/root|\/src\/.*)$/,
      );
    if (kind === 'other') expect(content).toBeNull();
  }
}
