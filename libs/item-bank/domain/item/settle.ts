import { canonicalJson } from '@assay/platform/domain';
import { hex, sha256, utf8 } from '../candidate/sha256';
import { compileScheme } from '../marking/compile';
import type { ItemContent, StimulusContent } from './item';
import { tariffOf } from './mark-part';

/** What follows from what the author wrote is worked out here and nowhere else: the rules and the printed marks. */
export function settle(content: ItemContent): ItemContent {
  const { delivery, secret } = content;
  const schemes = Object.fromEntries(
    delivery.interactions.flatMap(({ id }) => (secret.schemes[id] ? [[id, secret.schemes[id]]] : [])),
  );
  const processing = Object.fromEntries(
    delivery.interactions.flatMap((each) =>
      schemes[each.id] ? [[each.id, compileScheme(each, schemes[each.id]!)]] : [],
    ),
  );
  const settled = { ...secret, schemes, processing };
  return { ...content, delivery: { ...delivery, tariff: tariffOf({ delivery, secret: settled }) }, secret: settled };
}

/** The name of a version: SHA-256 over the canonical JSON (RFC 8785) of all that was published. */
export function contentHash(content: ItemContent | StimulusContent): string {
  return hex(sha256(utf8(canonicalJson(content))));
}
