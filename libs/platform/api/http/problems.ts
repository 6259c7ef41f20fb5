import type { ProblemSentence, Problems } from '@assay/platform/contract';

const known = new Map<string, ProblemSentence>();

/** Each scope registers the sentences of its codes once, when its api lib is loaded. */
export function registerProblems<Code extends string>(problems: Problems<Code>) {
  for (const [code, sentence] of Object.entries<ProblemSentence>(problems)) known.set(code, sentence);
}

export const problemSentence = (code: string): ProblemSentence | null => known.get(code) ?? null;

registerProblems({
  INPUT_NOT_VALID: { status: 400, title: 'Some of what was sent is not right.' },
  NOT_SIGNED_IN: { status: 401, title: 'Sign in to go on.' },
  NOT_ALLOWED: { status: 403, title: 'Your role does not include this.' },
  NOT_FOUND: { status: 404, title: 'This does not exist, or it is not yours to see.' },
  CHANGED_MEANWHILE: {
    status: 409,
    title: 'Somebody else changed this meanwhile. Load it again, then repeat your change.',
  },
  TOO_MANY_TRIES: { status: 429, title: 'Too many tries. Wait a moment, then try again.' },
  MEDIA_TYPE_UNKNOWN: { status: 415, title: 'Send this as JSON, with the content type application/json.' },
  TOO_LARGE: { status: 413, title: 'This is too large.' },
  NOT_NOW: { status: 503, title: 'This does not work right now. Nothing was lost. Try again in a moment.' },
});
