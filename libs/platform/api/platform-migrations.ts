import { DemoClock1763000000100 } from './migrations/1763000000100-demo-clock';
import { DemoMemory1763000000200 } from './migrations/1763000000200-demo-memory';
import { DemoTour1763000000300 } from './migrations/1763000000300-demo-tour';
import { Platform1763000000000 } from './migrations/1763000000000-platform';

export const platformMigrations = [
  Platform1763000000000,
  DemoClock1763000000100,
  DemoMemory1763000000200,
  DemoTour1763000000300,
];
