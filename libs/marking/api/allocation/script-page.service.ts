import { Injectable } from '@nestjs/common';
import { SpecificationVersionEntity } from '@assay/catalogue/api';
import type { Member } from '@assay/identity/api';
import { Stimuli } from '@assay/item-bank/api';
import type { BodyNode, ContentNode } from '@assay/item-bank/domain';
import { criterionMax, historyOf, isSameResponse, maySee } from '@assay/marking/domain';
import { Database } from '@assay/platform/api';
import { addMarks, refuse, sumMarks } from '@assay/platform/domain';
import { MarkEntity } from '../mark/mark.entity';
import { MarkedScriptEntity } from '../script/marked-script.entity';
import { ScriptLoader, type ScriptResponse } from '../script/script-loader';
import { AllocationEntity } from './allocation.entity';
import { howMarked } from './how-marked';
import { ItemNames } from './item-names';
import { queuedState } from './queues.service';
import { WatchedCandidates, isWatched } from './watched-candidates';
import { criteriaOf, guidanceOf, shownResponse } from './rubric-of';

/**
 * One response as a marker sees it: question, answer, mark scheme. Chosen member by member, because the loaded script
 * knows whose it is and the marker must not (Ofqual H1.1).
 */
@Injectable()
export class ScriptPage {
  constructor(
    private readonly database: Database,
    private readonly loader: ScriptLoader,
    private readonly names: ItemNames,
    private readonly stimuli: Stimuli,
    private readonly watched: WatchedCandidates,
  ) {}

  of(scriptId: string, me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const allocation = await tx.findOneBy(AllocationEntity, { id: scriptId });
      if (!allocation) throw refuse('NOT_FOUND');
      const { attemptId, itemVersionId, scriptCode, reason, note } = allocation;
      const { responses } = await this.loader.load(tx, attemptId);
      const response = responses.find((one) => isSameResponse(one, allocation)) as ScriptResponse;
      const script = await tx.findOneByOrFail(MarkedScriptEntity, { attemptId });
      const specification = await tx.findOneByOrFail(SpecificationVersionEntity, { id: script.specificationVersionId });
      const outcomes = new Map(specification.content.outcomes.map(({ id, code }) => [id, code]));
      const names = (await this.names.of(tx, [itemVersionId])).get(itemVersionId);
      const history = historyOf(await tx.findBy(MarkEntity, { attemptId }), allocation);
      const { found } = allocation;
      const criteria = criteriaOf(response, found);
      const mark = history.at(-1) ?? null;
      const run = mark?.run ?? found?.run ?? null;
      const how = run && howMarked(response, run, mark?.run ? mark.parts : (found?.parts ?? []));
      const checked = found && how ? { marks: how.marks, max: how.max } : null;
      return {
        ...{ id: scriptId, itemVersionId, scriptCode, reason, note },
        candidate: isWatched(response) ? ((await this.watched.of(tx, [attemptId])).get(attemptId) ?? null) : null,
        ...{ label: names?.label ?? '', title: names?.title ?? '', specification: specification.content.title },
        language: response.item.delivery.language,
        state: queuedState(allocation, me, now),
        question: questionOf(response),
        stimuli: await this.stimuli.versions(tx, response.item.delivery.stimulusVersionIds),
        response: shownResponse(response),
        ...{ how, checked },
        max: sumMarks([...criteria.map(criterionMax), checked?.max ?? '0']),
        criteria: criteria.map((criterion) => ({
          ...{ partId: criterion.partId, title: criterion.title, max: criterionMax(criterion) },
          outcome: outcomes.get(criterion.outcomeId) ?? '',
          levels: [...criterion.levels],
          mustPass: criterion.mustPass ?? false,
        })),
        ...guidanceOf(response),
        mark: shownMark(mark, me),
        history: history.slice(0, -1).map((mark) => shownMark(mark, me)),
        mayMark: script.state !== 'closed' && maySee(allocation, me),
      };
    });
  }
}

/** The text of the item, then what this part of it asks. */
export function questionOf({ item, interaction }: ScriptResponse): ContentNode[] {
  const isText = (node: BodyNode): node is ContentNode => node.t !== 'ix';
  return [...item.delivery.body.filter(isText), ...interaction.prompt];
}

export function shownMark(mark: MarkEntity | null, me: Member) {
  if (!mark) return null;
  const { id, marks, comment, annotations, reason, createdAt, marker, markerId } = mark;
  const by = marker === 'engine' ? marker : markerId === me.membershipId ? 'you' : marker;
  const awarded = Object.fromEntries(mark.parts.map((part) => [part.partId, part.judged ?? part.marks]));
  return { id, marks: addMarks(marks), awarded, comment, annotations, reason, by, createdAt };
}
