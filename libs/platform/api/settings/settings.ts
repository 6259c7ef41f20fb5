import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');
const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
/** Several of them are separated by commas. */
const urls = (protocols: readonly string[]) =>
  z.string().refine((text) => text.split(',').every((one) => url(protocols).safeParse(one.trim()).success), {
    message: `must be addresses that start with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
const origin = url(['http:', 'https:'])
  .refine((text) => new URL(text).pathname === '/', { message: 'must have no path' })
  .transform((text) => new URL(text).origin);

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  ASSAY_HOST: z.string().min(1).default('127.0.0.1'),
  ASSAY_PUBLIC_URL: origin.optional(),
  ASSAY_DATA_DIR: z.string().min(1).default('.data'),
  ASSAY_WEB_DIR: z.string().min(1).default('dist/apps/web/browser'),
  ASSAY_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits (32 bytes)')
    .optional(),
  ASSAY_DEMO: flag.default(false),
  ASSAY_TRUST_PROXY: flag.default(false),
  ASSAY_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  DATABASE_OWNER_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  REDIS_URL: url(['redis:', 'rediss:']).optional(),
  SANDBOX_URL: urls(['unix:', 'http:', 'https:']).optional(),
  SANDBOX_TOKEN: z.string().min(16).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().min(3).default('Assay <no-reply@assay.invalid>'),
});

/** Everything that can be set, checked once at the start of a process. Injected as the class itself. */
export class Settings {
  readonly port: number;
  readonly host: string;
  /** The origin that credentials, links and origin checks carry; it must not change once a credential was issued. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly webDir: string;
  /** 32 bytes that wrap the data keys of the organisations. */
  readonly masterKey: Buffer;
  readonly isDemo: boolean;
  readonly trustsProxy: boolean;
  readonly logLevel: string;
  readonly databaseUrl: string;
  /** Owns the tables; only the command line that migrates has it. */
  readonly databaseOwnerUrl: string | null;
  readonly databasePool: number;
  readonly redisUrl: string | null;
  readonly sandboxUrl: string | null;
  readonly sandboxToken: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;

  /** @throws Error that names every setting at fault and what it must be. */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    const parsed = Environment.safeParse(given);
    if (!parsed.success) throw new Error(explain(parsed.error));
    const env = parsed.data;
    this.port = env.PORT;
    this.host = env.ASSAY_HOST;
    this.publicUrl = env.ASSAY_PUBLIC_URL ?? `http://localhost:${env.PORT}`;
    this.dataDir = path.resolve(env.ASSAY_DATA_DIR);
    this.webDir = path.resolve(env.ASSAY_WEB_DIR);
    this.masterKey = Buffer.from(env.ASSAY_MASTER_KEY ?? readMasterKey(this.dataDir), 'hex');
    this.isDemo = env.ASSAY_DEMO;
    this.trustsProxy = env.ASSAY_TRUST_PROXY;
    this.logLevel = env.ASSAY_LOG_LEVEL;
    this.databaseUrl = env.DATABASE_URL;
    this.databaseOwnerUrl = env.DATABASE_OWNER_URL ?? null;
    this.databasePool = env.DATABASE_POOL;
    this.redisUrl = env.REDIS_URL ?? null;
    this.sandboxUrl = env.SANDBOX_URL ?? null;
    this.sandboxToken = env.SANDBOX_TOKEN ?? null;
    this.smtpUrl = env.SMTP_URL ?? null;
    this.mailFrom = env.MAIL_FROM;
  }

  get isSecure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

function readMasterKey(dataDir: string): string {
  const file = path.join(dataDir, 'master.key');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(
      `ASSAY_MASTER_KEY is not set and ${file} does not exist. ` +
        'Set ASSAY_MASTER_KEY to 64 hexadecimal digits and keep a copy: without it no signing key can be opened again.',
    );
  }
}

function explain(error: z.ZodError): string {
  const lines = error.issues.map((issue) => {
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    return `  ${issue.path.join('.')}: ${isMissing ? 'is not set' : issue.message}`;
  });
  return `These settings are wrong:\n${lines.join('\n')}`;
}
