import { Injectable } from '@nestjs/common';
import { SpecificationVersionEntity } from '@assay/catalogue/api';
import type { Member } from '@assay/identity/api';
import { Stimuli } from '@assay/item-bank/api';
import { partsOf } from '@assay/item-bank/domain';
import { currentMarks, isSameResponse } from '@assay/marking/domain';
import { Audit, Database } from '@assay/platform/api';
import { refuse, sumMarks } from '@assay/platform/domain';
import { howMarked } from '../allocation/how-marked';
import { shownResponse } from '../allocation/rubric-of';
import { questionOf, shownMark } from '../allocation/script-page.service';
import { MarkEntity } from '../mark/mark.entity';
import { MarkedScriptEntity } from '../script/marked-script.entity';
import { ScriptLoader } from '../script/script-loader';

/** A script on paper. Whoever opens one stands in the audit trail: it is all of one person's work. */
@Injectable()
export class ScriptPapers {
  constructor(
    private readonly database: Database,
    private readonly loader: ScriptLoader,
    private readonly stimuli: Stimuli,
    private readonly audit: Audit,
  ) {}

  of(attemptId: string, me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const script = await tx.findOneBy(MarkedScriptEntity, { attemptId });
      if (!script) throw refuse('NOT_FOUND');
      const { attempt, sitting, responses } = await this.loader.load(tx, attemptId);
      const { content } = await tx.findOneByOrFail(SpecificationVersionEntity, { id: script.specificationVersionId });
      const marks = currentMarks(await tx.findBy(MarkEntity, { attemptId }));
      const slots = [...new Set(responses.map(({ slot }) => slot))];
      const parts = responses.map((response) => {
        const mark = marks.find((one) => isSameResponse(one, response)) ?? null;
        const shown = shownMark(mark, me);
        return {
          ...{ slot: response.slot, number: slots.indexOf(response.slot) + 1, interactionId: response.interactionId },
          question: questionOf(response),
          response: shownResponse(response),
          max: sumMarks(partsOf(response.item, response.interactionId).map((part) => part.marks)),
          how: mark?.run ? howMarked(response, mark.run, mark.parts) : null,
          mark: shown && { ...shown, explanation: mark?.explanation ?? [] },
        };
      });
      const stimulusIds = new Set(responses.flatMap(({ item }) => item.delivery.stimulusVersionIds));
      await this.audit.record(tx, me, 'script.printed', attemptId);
      return {
        ...{ attemptId, scriptCode: script.scriptCode, specification: content.title, sitting: sitting.title },
        ...{ submittedAt: attempt.submittedAt, late: attempt.late },
        marks: parts.every(({ mark }) => mark) ? sumMarks(parts.map(({ mark }) => mark?.marks ?? '0')) : null,
        max: sumMarks(parts.map(({ max }) => max)),
        stimuli: await this.stimuli.versions(tx, [...stimulusIds]),
        parts,
      };
    });
  }
}
