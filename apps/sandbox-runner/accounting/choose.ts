import type { Cgroups } from '../settings';
import type { Accounting } from './accounting';
import { cgroup1Accounting } from './cgroup1';
import { cgroup2Accounting } from './cgroup2';
import { polledAccounting } from './polled';

export function accountingWith(cgroups: Cgroups): Accounting {
  switch (cgroups.version) {
    case 0:
      return polledAccounting;
    case 1:
      return cgroup1Accounting(cgroups.dirs);
    case 2:
      return cgroup2Accounting(cgroups.dirs.unified);
  }
}
