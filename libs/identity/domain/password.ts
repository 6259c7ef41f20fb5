const MIN = 12;
/** argon2 hashes any length; the bound only keeps a request from being work. */
const MAX = 200;

/** NIST SP 800-63B §5.1.1: length counts, composition rules do not. Null when the password may be used. */
export function passwordProblem(password: string, email: string): string | null {
  if ([...password].length < MIN) return `Use at least ${MIN} characters. A few words are easy to remember.`;
  if (password.length > MAX) return `Use at most ${MAX} characters.`;
  if (new Set(password).size < 4) return 'Use more than a few different characters.';
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  if (name.length > 3 && password.toLowerCase().includes(name)) return 'Leave your e-mail address out of the password.';
  return null;
}
