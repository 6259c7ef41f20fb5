import 'reflect-metadata';
import { Command } from 'commander';
import { createOrganisation } from './create-organisation';
import { migrateDatabase } from './migrate';
import { replayAttempt } from './replay';
import { fillDemo } from './seed-demo';

const assay = new Command('assay').description('Work on an installation of Assay from the command line.');

assay
  .command('migrate')
  .description('bring the database to the state of this version; safe to repeat')
  .action(migrateDatabase);

assay
  .command('create-organisation')
  .description('add an awarding organisation and invite its first administrator')
  .requiredOption('--slug <slug>', 'short address, lower case; part of its identifier for ever')
  .requiredOption('--name <name>', 'full name')
  .requiredOption('--short-name <name>', 'a few letters, as on a hallmark')
  .requiredOption('--country <code>', 'ISO 3166-1 alpha-2, for example DK')
  .option('--time-zone <zone>', 'IANA name, for example Europe/Copenhagen; that of this machine if none is given')
  .option('--website <address>', 'starts with https://')
  .requiredOption('--admin-name <name>', 'name of the first administrator')
  .requiredOption('--admin-email <address>', 'e-mail address of the first administrator')
  .action(createOrganisation);

assay
  .command('seed-demo')
  .description('fill a running demo with invented organisations, exams and candidates; safe to repeat')
  .option('--candidates <number>', 'in each of the large sittings', '60')
  .action(fillDemo);

assay
  .command('replay')
  .argument('<attempt>', 'identifier of the attempt')
  .description('run the practical tasks of an attempt again, and compare every verdict with that of its mark')
  .option('--json', 'for programs')
  .action(replayAttempt);

try {
  await assay.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
