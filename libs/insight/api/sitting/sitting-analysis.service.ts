import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '@assay/identity/api';
import type { AnalysedComponent, SittingAnalysis } from '@assay/insight/contract';
import { countedTogether, fairness } from '@assay/insight/domain';
import { Database } from '@assay/platform/api';
import { readFigures } from '../figures/sitting-figures';
import { BoardWatch } from './board-progress';
import { choicePlaces } from './choices';
import { readCohort, type Cohort } from './cohort';
import { earlierSitting } from './earlier-sitting';
import { analyseComponent } from './component-analysis';
import { countSitting } from './sitting-counts';
import { SittingLoader, type LoadedSitting } from './sitting-loader';
import { analyseTogether } from './together';

/** What one sitting shows about its candidates and about its items. Reads only. */
@Injectable()
export class SittingAnalyses {
  constructor(
    private readonly database: Database,
    private readonly loader: SittingLoader,
    private readonly boards: BoardWatch,
  ) {}

  of(me: Member, sittingId: string): Promise<SittingAnalysis> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const loaded = await this.loader.load(tx, sittingId);
      const { sitting, specification } = loaded;
      const { content } = specification;
      const cohort = await readCohort(tx, sittingId, sitting.specificationVersionId, countedTogether(content));
      const figures = await readFigures(tx, sittingId, choicePlaces(loaded.places));
      const own = analyseComponent(loaded, figures, await countSitting(tx, sittingId), sittingId);
      const others = await this.elsewhere(tx, loaded, cohort);
      const components = content.components.flatMap(
        ({ id }) => [own, ...others].find((one) => one.componentId === id) ?? [],
      );
      const { id, title, place, opensAt, closesAt } = sitting;
      return {
        sitting: { id, title, place, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
        specification: { code: specification.code, title: content.title, version: specification.version },
        components,
        together: analyseTogether(content, components, cohort),
        outcomes: content.outcomes.map(({ id: outcomeId, code, statement }) => {
          const { met, decided } = cohort.outcomes.find((one) => one.outcomeId === outcomeId) ?? NOBODY;
          return { outcomeId, code, statement, met, decided };
        }),
        board: await this.boards.of(tx, cohort.boardId, now),
        fairness: { sentence: fairness(figures).sentence },
        earlier: await earlierSitting(tx, sittingId),
      };
    });
  }

  /** The other components, where all of these candidates took one at the same sitting. */
  private async elsewhere(tx: EntityManager, { sitting, specification }: LoadedSitting, { sittings }: Cohort) {
    const found: AnalysedComponent[] = [];
    for (const { id: componentId } of specification.content.components) {
      const [only, ...more] = sittings.filter((one) => one.componentId === componentId);
      if (componentId === sitting.componentId || !only || more.length > 0) continue;
      const loaded = await this.loader.load(tx, only.sittingId);
      const figures = await readFigures(tx, only.sittingId, choicePlaces(loaded.places));
      found.push(analyseComponent(loaded, figures, await countSitting(tx, only.sittingId), sitting.id));
    }
    return found;
  }
}

const NOBODY = { met: 0, decided: 0 };
