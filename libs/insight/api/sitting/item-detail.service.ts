import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '@assay/identity/api';
import type { InteractionDetail, ItemDetail, PartFigure } from '@assay/insight/contract';
import { answerTable, isEnough } from '@assay/insight/domain';
import { partsOf, plainText, type Interaction } from '@assay/item-bank/domain';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { readAnswers, readPartMeans, type GivenAnswers } from '../figures/item-figures';
import { readFigures, type SittingFigures } from '../figures/sitting-figures';
import { answerOptions, orderInWords } from './answer-options';
import { countablePlaces } from './choices';
import { SittingLoader, type LoadedPlace, type LoadedSitting } from './sitting-loader';

/** What candidates answered to one item of a sitting, and what its parts earned. */
@Injectable()
export class ItemDetails {
  constructor(
    private readonly database: Database,
    private readonly loader: SittingLoader,
  ) {}

  of(me: Member, sittingId: string, slot: string): Promise<ItemDetail> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const loaded = await this.loader.load(tx, sittingId);
      const found = loaded.places.find(({ place }) => place.slot === slot);
      if (!found) throw refuse('NOT_FOUND');
      const figures = await readFigures(tx, sittingId, countablePlaces(found));
      const interactions = [];
      for (const interaction of found.version.delivery.interactions) {
        interactions.push(await detail(tx, loaded, found, interaction, figures));
      }
      return { question: questionOf(found), n: figures.n, groupSize: figures.groupSize, interactions };
    });
  }
}

/** The words around the parts, without sources, tables and pictures in full. */
function questionOf({ version }: LoadedPlace): string {
  const words = plainText(version.delivery.body);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)} …` : words;
}
const MOST_WORDS = 400;

async function detail(
  tx: EntityManager,
  { sitting, specification }: LoadedSitting,
  { place, version }: LoadedPlace,
  interaction: Interaction,
  figures: SittingFigures,
): Promise<InteractionDetail> {
  const { id, kind, prompt } = interaction;
  const given = await readAnswers(tx, sitting.id, place.slot, id, figures.groupSize);
  const means = await readPartMeans(tx, sitting.id, place.slot, id);
  const parts: PartFigure[] = partsOf(version, id).map((part) => ({
    title: part.title,
    outcome: specification.content.outcomes.find((one) => one.id === part.outcomeId)?.code ?? '',
    max: part.marks,
    mean: isEnough(figures.n, 'share') ? (means.get(part.id) ?? null) : null,
  }));
  const told = answersOf(interaction, version, place.slot, figures, given);
  return { id, kind, prompt: plainText(prompt), ...told, parts: parts.length > 1 ? parts : [] };
}

/** Prose and code are read by people one by one; what many have in common is the answer to a closed question. */
function answersOf(
  interaction: Interaction,
  { secret }: LoadedPlace['version'],
  slot: string,
  figures: SittingFigures,
  given: GivenAnswers,
): Pick<InteractionDetail, 'answers' | 'others' | 'unanswered'> {
  const { unanswered } = given;
  const options = answerOptions(interaction, secret.schemes[interaction.id]);
  if (options) {
    const own = figures.answers.filter((one) => one.slot === slot && one.interactionId === interaction.id);
    const isChoice = interaction.kind === 'choice';
    // of all pairs there could be, those that are right or that somebody made
    const table = answerTable(options, own).filter(({ n, isKey }) => isChoice || n > 0 || isKey);
    const answers = table.map(({ id: _, letter, ...one }) => ({ ...one, letter: isChoice ? letter : '' }));
    return { answers, others: 0, unanswered };
  }
  const wordsOf = spelled(interaction);
  if (!wordsOf) return { answers: [], others: 0, unanswered };
  const answers = given.answers.map(({ id, isRight, n, upper, lower }) => ({
    ...{ letter: '', text: wordsOf(id), isKey: isRight, n, upper, lower },
  }));
  return { answers, others: given.others, unanswered };
}

/** Answers that are compared as a whole: what was typed, or an order. */
function spelled(interaction: Interaction): ((answer: string) => string) | null {
  if (interaction.kind === 'order') return (ids) => orderInWords(interaction, ids);
  return interaction.kind === 'numeric' || interaction.kind === 'textEntry' ? (text) => text : null;
}
