import { catalogueEntities } from '@assay/catalogue/api';
import { deliveryEntities } from '@assay/delivery/api';
import { identityEntities } from '@assay/identity/api';
import { itemBankEntities } from '@assay/item-bank/api';
import { markingEntities, ReplayModule, Replays, type Replay, type ReplayedTask } from '@assay/marking/api';
import { PlatformModule, Settings } from '@assay/platform/api';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

interface Options {
  readonly json?: boolean;
}

/** Runs an attempt's practical tasks again. Exit code 1: a verdict differs; 2: something could not be run. */
export async function replayAttempt(attemptId: string, { json = false }: Options) {
  const settings = new Settings({ ASSAY_LOG_LEVEL: 'warn', ...process.env });
  const entities = [
    ...identityEntities,
    ...catalogueEntities,
    ...itemBankEntities,
    ...deliveryEntities,
    ...markingEntities,
  ];
  @Module({ imports: [PlatformModule.forRoot({ settings, entities, role: 'api' }), ReplayModule] })
  class CommandModule {}
  const services = await NestFactory.createApplicationContext(CommandModule, { logger: ['error', 'warn'] });
  try {
    const replay = await services.get(Replays, { strict: false }).of(attemptId);
    if (!replay) throw new Error('There is no such attempt.');
    const totals = totalsOf(replay);
    console.log(json ? JSON.stringify({ ...replay, ...totals }) : report(replay, totals));
    process.exitCode = totals.differ > 0 ? 1 : totals.notRun > 0 ? 2 : 0;
  } finally {
    await services.close();
  }
}

interface Totals {
  readonly same: number;
  readonly differ: number;
  /** Checks that a fault of ours kept from a verdict, and tasks that nothing could run. */
  readonly notRun: number;
  readonly notRecorded: number;
}

function totalsOf({ tasks }: Replay): Totals {
  const checks = tasks.flatMap((task) => task.checks);
  const decided = checks.filter(({ now }) => now !== null);
  return {
    same: decided.filter(({ before, agrees }) => before !== null && agrees).length,
    differ: checks.filter(({ agrees }) => !agrees).length,
    notRun: checks.filter(({ now, agrees }) => now === null && agrees).length + tasks.filter(({ now }) => !now).length,
    notRecorded: decided.filter(({ before }) => before === null).length,
  };
}

function report({ scriptCode, tasks }: Replay, { same, differ, notRun, notRecorded }: Totals): string {
  const counts = [
    `${same} the same`,
    `${differ} different`,
    ...(notRecorded > 0 ? [`${notRecorded} not recorded with the mark`] : []),
    ...(notRun > 0 ? [`${notRun} not run`] : []),
  ];
  return [
    `Script ${scriptCode}: ${tasks.length === 1 ? '1 practical task' : `${tasks.length} practical tasks`}`,
    ...tasks.flatMap(taskLines),
    '',
    `Verdicts: ${counts.join(', ')}.`,
  ].join('\n');
}

function taskLines({ title, slot, itemVersion, before, now, checks, remark }: ReplayedTask): string[] {
  const run = (ran: ReplayedTask['now']) =>
    ran
      ? `${ran.toolchain.language} ${ran.toolchain.version}, runner ${ran.runner}, ${ran.driver}, ${ran.accounting}`
      : '–';
  return [
    '',
    `${slot}  ${title} (version ${itemVersion})`,
    `  marked with  ${run(before)}`,
    `  run with     ${run(now)}`,
    ...checks.map(
      ({ title: name, before: then, now: again, agrees }) =>
        `  ${then === null ? ' ' : agrees ? '=' : '≠'} ${(then ?? '–').padEnd(7)} ${(again ?? '–').padEnd(7)} ${name}`,
    ),
    ...(remark === null ? [] : [`  ${remark}`]),
  ];
}
