import { tasksOf } from '@assay/item-bank/domain';
import { practicalItems as analyticsTasks } from './content/data-analytics-with-spreadsheets/practical-items';
import * as analytics from './content/data-analytics-with-spreadsheets/specification';
import { storeVisits } from './content/data-analytics-with-spreadsheets/written/store-visits';
import * as analyticsWritten from './content/data-analytics-with-spreadsheets/written-items';
import { cleanFloor } from './content/high-pressure-cleaning/demonstration';
import * as cleaning from './content/high-pressure-cleaning/specification';
import { dairyDepot } from './content/high-pressure-cleaning/written/dairy-depot';
import * as cleaningWritten from './content/high-pressure-cleaning/written-items';
import { practicalA, practicalB } from './content/python-for-data-work/practical-items';
import { practical, pythonForDataWork, written } from './content/python-for-data-work/specification';
import { sensorLog } from './content/python-for-data-work/written/sensor-log';
import { writtenA, writtenB } from './content/python-for-data-work/written-items';
import type { Profile, WrittenItem } from './content/write';
import type { FormPlan, Plan } from './play/configure';

const tasks = (items: readonly WrittenItem[]) => [{ title: 'Tasks', items }];

export const pythonPlan: Plan = {
  code: 'PDW-4',
  specification: pythonForDataWork,
  sources: [sensorLog],
  forms: [
    { componentId: written, title: 'Written exam, form A', minutes: 60, sections: writtenA },
    { componentId: practical, title: 'Practical exam, form A', minutes: 90, sections: tasks(practicalA) },
  ],
  nextForms: [
    { componentId: written, title: 'Written exam, form B', minutes: 60, sections: writtenB },
    { componentId: practical, title: 'Practical exam, form B', minutes: 90, sections: tasks(practicalB) },
  ],
};
export const pythonItems = itemsOf(pythonPlan);
export const pythonComponents = pythonForDataWork.components.map(({ title }) => title);

export const analyticsPlan: Plan = {
  code: 'DAS-4',
  specification: analytics.dataAnalytics,
  sources: [storeVisits],
  forms: [
    { componentId: analytics.written, title: 'Written exam, form A', minutes: 80, sections: analyticsWritten.writtenA },
    { componentId: analytics.practical, title: 'Practical exam, form A', minutes: 60, sections: tasks(analyticsTasks) },
  ],
  nextForms: [
    { componentId: analytics.written, title: 'Written exam, form B', minutes: 80, sections: analyticsWritten.writtenB },
    { componentId: analytics.practical, title: 'Practical exam, form B', minutes: 60, sections: tasks(analyticsTasks) },
  ],
};
export const analyticsItems = itemsOf(analyticsPlan);
export const analyticsComponents = analytics.dataAnalytics.components.map(({ title }) => title);

export const cleaningPlan: Plan = {
  code: 'HPC-3',
  specification: cleaning.highPressureCleaning,
  sources: [dairyDepot],
  forms: [
    { componentId: cleaning.written, title: 'Written exam, form A', minutes: 45, sections: cleaningWritten.writtenA },
    { componentId: cleaning.demonstration, title: 'Demonstration, floor', minutes: 40, sections: tasks([cleanFloor]) },
  ],
  nextForms: [
    { componentId: cleaning.written, title: 'Written exam, form B', minutes: 45, sections: cleaningWritten.writtenB },
  ],
};
export const cleaningItems = itemsOf(cleaningPlan);
export const cleaningComponents = cleaning.highPressureCleaning.components.map(({ title }) => title);

/** Each once, though several forms share it. */
export function itemsOf({ forms, nextForms = [] }: Plan): WrittenItem[] {
  const inForm = ({ sections }: FormPlan) => sections.flatMap(({ items }) => items);
  return [...new Set([...forms, ...nextForms].flatMap(inForm))];
}

/** What can be set where no program can be run: a task is not published before it is proven. */
export function withoutTasks(plan: Plan): Plan {
  const isWritten = ({ sections }: FormPlan) =>
    sections.every(({ items }) => items.every(({ content }) => tasksOf(content).length === 0));
  return { ...plan, forms: plan.forms.filter(isWritten), nextForms: plan.nextForms?.filter(isWritten) };
}

export const plans: readonly Plan[] = [pythonPlan, analyticsPlan, cleaningPlan];

/** How each item behaves among candidates, by its title. */
export const profiles: ReadonlyMap<string, Profile> = new Map(
  plans.flatMap(itemsOf).map(({ title, profile }) => [title, profile]),
);
