// `npm run check`: lint, types and unit tests; Nx skips what has not changed.
import { nx } from './build.mjs';

export async function check(root) {
  const isGood = await nx(root, ['run-many', '-t', 'lint', 'typecheck', 'unit', '-p', 'workspace'], { isShown: true });
  if (!isGood) process.exitCode = 1;
}
