import type { Screen } from '../screen';
import { candidate } from './candidate';
import { everybody } from './everybody';
import { exam } from './exam';
import { moments } from './moments';
import { staff } from './staff';

/** Every screen of the product, and the states worth a look. A test holds it against the routes of the web app. */
export const screens: readonly Screen[] = [...everybody, ...candidate, ...exam, ...moments, ...staff];
