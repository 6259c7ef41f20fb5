import * as z from 'zod/mini';
import { Instant, Uuid } from '@assay/platform/contract';

/** GET /api/demo/mail: the mails of a demo installation, which sends none. */
export const DemoMail = z.object({
  id: Uuid,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  createdAt: Instant,
});
export type DemoMail = z.infer<typeof DemoMail>;
export const DemoMails = z.object({ mails: z.array(DemoMail) });
