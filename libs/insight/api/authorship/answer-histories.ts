import { PasteEventEntity, ResponseEventEntity } from '@assay/delivery/api';
import { typingHistory, typingSentences } from '@assay/insight/domain';
import { isCodeResponse, type ItemResponse, type ResponseValue } from '@assay/item-bank/domain';
import { In, type EntityManager } from 'typeorm';

/** How the answers of these attempts to one question came about, in sentences. */
export async function historiesOf(
  tx: EntityManager,
  attemptIds: readonly string[],
  slot: string,
  interactionId: string,
  begun: string,
): Promise<Map<string, string[]>> {
  if (attemptIds.length === 0) return new Map();
  const where = { attemptId: In([...attemptIds]), slot };
  const events = await tx.find(ResponseEventEntity, { where, order: { attemptId: 'ASC', position: 'ASC' } });
  const pastes = await tx.findBy(PasteEventEntity, where);
  return new Map(
    attemptIds.map((attemptId) => {
      const saves = events
        .filter((event) => event.attemptId === attemptId)
        .map(({ receivedAt, value }) => ({
          at: receivedAt,
          text: plain((value as ItemResponse | null)?.[interactionId] ?? null),
        }));
      const noted = pastes.filter((paste) => paste.attemptId === attemptId);
      return [attemptId, [...typingSentences(typingHistory(saves, begun)), ...pasteSentence(noted)]];
    }),
  );
}

function plain(value: ResponseValue | null): string {
  if (typeof value === 'string') return value;
  if (!isCodeResponse(value)) return '';
  return Object.entries(value.files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, content]) => content)
    .join('\n');
}

/** Where the sitting notes or refuses what comes from outside; the browser says so, not the server. */
function pasteSentence(noted: readonly PasteEventEntity[]): string[] {
  if (noted.length === 0) return [];
  const characters = Math.max(...noted.map((paste) => paste.characters));
  const times = noted.length === 1 ? 'One paste' : `${noted.length} pastes`;
  const refused = noted.filter(({ isTaken }) => !isTaken).length;
  const longest = `the longest of ${characters} characters`;
  return [
    `${times} from outside the exam ${noted.length === 1 ? 'was' : 'were'} noted, ${longest}; ${refused} refused.`,
  ];
}
