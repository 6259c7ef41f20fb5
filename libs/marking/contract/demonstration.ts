import * as z from 'zod/mini';
import { Uuid } from '@assay/platform/contract';
import { QueuedScript } from './queue';

/** The checklists of one demonstration, in the order of its form. */
export const DemonstrationScripts = z.object({
  scripts: z.array(z.object({ id: Uuid, itemVersionId: Uuid, title: z.string(), state: QueuedScript.def.shape.state })),
});
export type DemonstrationScripts = z.infer<typeof DemonstrationScripts>;
