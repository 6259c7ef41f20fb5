import type { WrittenItem } from '../write';
import * as cleaning from './written/cleaning';
import * as incidents from './written/incidents';
import * as preparing from './written/preparing';

interface Section {
  readonly title: string;
  readonly items: readonly WrittenItem[];
}

export const writtenA: readonly Section[] = [
  {
    title: 'People and machine',
    items: [preparing.protection, preparing.hoseDamage, preparing.shutDown, preparing.recoil],
  },
  {
    title: 'Surfaces and detergents',
    items: [cleaning.nozzles, cleaning.lanceEffect, cleaning.dilution, cleaning.neverWithChlorine],
  },
  { title: 'Incidents', items: [incidents.injection, incidents.tellTheHospital] },
  {
    title: 'Case study: the loading bay',
    items: [preparing.hazards, cleaning.drains, incidents.planTheJob, incidents.recordIncident],
  },
];
export const writtenB: readonly Section[] = [
  {
    title: 'People and machine',
    items: [preparing.exclusionZone, preparing.hoseDamage, preparing.shutDown, preparing.recoil],
  },
  { title: 'Surfaces and detergents', items: [cleaning.nozzles, cleaning.neverWithChlorine] },
  { title: 'Incidents', items: [incidents.burstHose, incidents.tellTheHospital] },
  {
    title: 'Case study: the loading bay',
    items: [
      preparing.hazards,
      cleaning.driedMilk,
      cleaning.wasteWater,
      cleaning.drains,
      incidents.planTheJob,
      incidents.recordIncident,
    ],
  },
];
