import type { ItemErrorCode } from '@assay/item-bank/domain';
import type { Problems } from '@assay/platform/contract';

export const itemErrors: Problems<ItemErrorCode> = {
  ITEM_CHANGED_ELSEWHERE: { status: 409, title: 'Somebody else changed this item.' },
  ITEM_NOT_PUBLISHABLE: { status: 409, title: 'This item is not complete.' },
  ITEM_UNCHANGED: { status: 409, title: 'Nothing has changed since the last version.' },
  ITEM_RETIRED: { status: 409, title: 'This item is retired. Take it back into use to change it.' },
  ITEM_LABEL_TAKEN: { status: 409, title: 'Another item has this label.' },
  ITEM_TOO_LARGE: { status: 413, title: 'This item is too large.' },
  EXCHANGE_REFUSED: { status: 422, title: 'This file cannot be taken.' },
  TASK_NOT_PROVEN: { status: 409, title: 'This practical task is not proven.' },
  TASK_NOT_RUNNABLE: { status: 409, title: 'This practical task cannot be run yet.' },
  STIMULUS_CHANGED_ELSEWHERE: { status: 409, title: 'Somebody else changed this source.' },
  STIMULUS_NOT_READABLE: { status: 409, title: 'This source cannot be kept as it stands.' },
  ASSET_REFUSED: { status: 422, title: 'This file cannot be used as a picture.' },
  ASSET_UNKNOWN: { status: 422, title: 'A picture in this text is not on the server. Choose it again.' },
  RESPONSE_NOT_POSSIBLE: { status: 422, title: 'This is not an answer that the question can take.' },
};
