const path = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Where the shapes of this contract are served. */
export const credentialsPaths = {
  /** POST VerifyRequest → VerificationAnswer */
  verify: path('verify'),
  /** GET PublicCredential */
  public: (slug: string) => path('public', 'credentials', slug),
  /** GET: the signed file */
  publicFile: (slug: string) => path('public', 'credentials', slug, 'file'),
  /** GET: the certificate, a PDF with the signed file in it */
  publicCertificate: (slug: string) => path('public', 'credentials', slug, 'certificate'),
  /** GET Wallet */
  wallet: path('wallet'),
  /** GET PublicCredential */
  held: (id: string) => path('wallet', id),
  /** GET: the signed file */
  heldFile: (id: string) => path('wallet', id, 'file'),
  /** GET: the certificate, a PDF with the signed file in it */
  heldCertificate: (id: string) => path('wallet', id, 'certificate'),
  /** POST → PublicCredential with a new link; DELETE → PublicCredential without one */
  link: (id: string) => path('wallet', id, 'link'),
  /** GET IssuedCredentials */
  issued: path('credentials'),
  /** POST Revocation → IssuedCredential */
  revocation: (id: string) => path('credentials', id, 'revocation'),
  /** POST: tries again to issue for a confirmed award */
  retry: (awardId: string) => path('credentials', 'problems', awardId, 'retry'),
} as const;
