import { AttemptEntity, ResponseEntity } from '@assay/delivery/api';
import type { Member } from '@assay/identity/api';
import type { AnswerHistories, SharedPassages, SharedTask } from '@assay/insight/contract';
import { sharedPassages, type LineRange, type SharedWork } from '@assay/insight/domain';
import { isCodeResponse, type CodeInteraction, type ItemResponse } from '@assay/item-bank/domain';
import { Audit, Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { SittingLoader, type LoadedPlace } from '../sitting/sitting-loader';
import { historiesOf } from './answer-histories';
import { begunText, textOf } from './answer-text';

/**
 * Notes for people: which programs of a sitting share passages, and how answers came about. Nothing is kept, nothing is
 * added up, and no mark depends on it. Whoever looks stands in the audit trail.
 */
@Injectable()
export class Authorship {
  constructor(
    private readonly database: Database,
    private readonly loader: SittingLoader,
    private readonly audit: Audit,
  ) {}

  sharedIn(sittingId: string, me: Member): Promise<SharedPassages> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { sitting, places } = await this.loader.load(tx, sittingId);
      const attempts = await tx.findBy(AttemptEntity, { sittingId, state: 'submitted' });
      const tasks: SharedTask[] = [];
      for (const place of places) {
        for (const interaction of place.version.delivery.interactions) {
          if (interaction.kind === 'code') tasks.push(await sharedTask(tx, place, interaction, attempts));
        }
      }
      await this.audit.record(tx, me, 'scripts.compared', sittingId);
      return { sitting: { id: sitting.id, title: sitting.title }, tasks };
    });
  }

  historiesOf(attemptId: string, me: Member): Promise<AnswerHistories> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const attempt = await tx.findOneBy(AttemptEntity, { id: attemptId, state: 'submitted' });
      if (!attempt) throw refuse('NOT_FOUND');
      const { places } = await this.loader.load(tx, attempt.sittingId);
      const answers = [];
      for (const { place, number, version } of places) {
        for (const { id, kind } of version.delivery.interactions) {
          if (kind !== 'code' && kind !== 'extendedText') continue;
          const found = await historiesOf(tx, [attemptId], place.slot, id, begunText(version.delivery, id));
          answers.push({ slot: place.slot, number, interactionId: id, sentences: found.get(attemptId) ?? [] });
        }
      }
      await this.audit.record(tx, me, 'script.history-read', attemptId);
      return { attemptId, scriptCode: attempt.scriptCode, answers };
    });
  }
}

/** More than this in one sitting is compared in parts by other means: a page is not kept waiting for it. */
const MOST_SCRIPTS = 1_000;

async function sharedTask(
  tx: EntityManager,
  { place, number, version }: LoadedPlace,
  interaction: CodeInteraction,
  attempts: readonly AttemptEntity[],
): Promise<SharedTask> {
  const compared = attempts.slice(0, MOST_SCRIPTS);
  const responses = await tx.findBy(ResponseEntity, { slot: place.slot, attemptId: In(compared.map(({ id }) => id)) });
  const works = responses.flatMap(({ attemptId, value }) => {
    const response = (value as ItemResponse | null)?.[interaction.id] ?? null;
    return isCodeResponse(response) ? [{ id: attemptId, source: textOf(interaction, response) }] : [];
  });
  const begun = begunText(version.delivery, interaction.id);
  const shared = sharedPassages(interaction.language, works, begun);
  const named = [...new Set(shared.flatMap(({ a, b }) => [a, b]))];
  const histories = await historiesOf(tx, named, place.slot, interaction.id, begun);
  const side = (id: string) => ({
    attemptId: id,
    scriptCode: compared.find((attempt) => attempt.id === id)?.scriptCode ?? '',
    history: histories.get(id) ?? [],
  });
  const source = (id: string) => works.find((work) => work.id === id)?.source ?? '';
  return {
    ...{ slot: place.slot, number, interactionId: interaction.id, title: interaction.title, scripts: works.length },
    pairs: shared.map((pair) => ({
      a: side(pair.a),
      b: side(pair.b),
      passages: passagesWithText(pair, source(pair.a), source(pair.b)),
    })),
  };
}

function passagesWithText({ passages }: SharedWork, a: string, b: string) {
  const linesOf = (source: string, { from, to }: LineRange) => ({
    ...{ from, to },
    text: source
      .split('\n')
      .slice(from - 1, to)
      .join('\n'),
  });
  return passages.map((passage) => ({ a: linesOf(a, passage.a), b: linesOf(b, passage.b) }));
}
