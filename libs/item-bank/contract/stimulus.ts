import { Instant, nonEmpty, Uuid } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { Content } from './content';

export const stimulusRoutes = {
  list: 'stimuli',
  one: (id: string) => `stimuli/${id}`,
  version: (versionId: string) => `stimuli/versions/${versionId}`,
} as const;

const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language such as en.'));
const written = { title: nonEmpty(200, 'Give the source a title.'), language, body: Content };

export const CreateStimulus = z.object({ specificationId: Uuid, ...written });
export type CreateStimulus = z.infer<typeof CreateStimulus>;
/** Every save is a version of its own: items keep the one they were written for. */
export const SaveStimulus = z.object({ version: z.number().check(z.int()), ...written });
export type SaveStimulus = z.infer<typeof SaveStimulus>;
export const StimulusQuery = z.object({ specification: z.optional(Uuid) });
export type StimulusQuery = z.infer<typeof StimulusQuery>;

export const Stimulus = z.object({
  id: Uuid,
  specificationId: Uuid,
  title: z.string(),
  version: z.number(),
  versionId: Uuid,
  changedAt: Instant,
});
export type Stimulus = z.infer<typeof Stimulus>;
export const StimulusList = z.object({ rows: z.array(Stimulus) });

export const StimulusVersion = z.object({
  id: Uuid,
  stimulusId: Uuid,
  version: z.number(),
  newestVersionId: Uuid,
  title: z.string(),
  language: z.string(),
  body: Content,
});
export type StimulusVersion = z.infer<typeof StimulusVersion>;
