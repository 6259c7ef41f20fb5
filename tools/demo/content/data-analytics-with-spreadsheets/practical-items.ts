import type { WrittenItem } from '../write';
import { cleanVisits } from './tasks/clean-visits';
import { loyaltyFigures } from './tasks/loyalty-figures';

export const practicalItems: readonly WrittenItem[] = [cleanVisits, loyaltyFigures];
