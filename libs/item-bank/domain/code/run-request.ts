import { utf8, type ExecutionRequest } from '@assay/sandbox/domain';
import type { CodeCheck, CodeInteraction } from '../item/interaction';
import type { CodeResponse } from '../response/response';

/**
 * What goes into the sandbox: the candidate's files, the author's other files, and the inputs. Expected outputs and
 * comparers stay outside, and a file that is not the candidate's to change is the author's whatever was sent.
 */
export function runRequest(
  id: string,
  interaction: CodeInteraction,
  response: CodeResponse | null,
  checks: readonly Pick<CodeCheck, 'id' | 'stdin'>[],
): ExecutionRequest {
  return {
    id,
    toolchain: { language: interaction.language, version: interaction.version },
    entry: interaction.entry,
    files: interaction.files.map(({ path, content, editable }) => ({
      path,
      content: utf8(editable ? (response?.files[path] ?? content) : content),
    })),
    tests: checks.map((check) => ({ id: check.id, stdin: utf8(check.stdin) })),
    limits: interaction.limits,
  };
}
