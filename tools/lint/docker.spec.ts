import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Service {
  build?: { dockerfile: string; target: string };
  depends_on?: Record<string, unknown>;
  environment?: Record<string, string>;
  networks?: string[];
  security_opt?: string[];
}

const compose: { services: Record<string, Service>; networks: object } = parse(read('docker-compose.yml'), {
  merge: true,
});
const services = Object.entries(compose.services);

describe('the second form of Assay', () => {
  it('names only images, files, services and networks that there are', () => {
    for (const [, { build, depends_on = {}, networks = [], security_opt = [] }] of services) {
      if (build) expect(read(build.dockerfile)).toMatch(new RegExp(` AS ${build.target}$`, 'm'));
      expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(networks));
      for (const file of security_opt.flatMap((option) => /^seccomp=(.+)$/.exec(option)?.[1] ?? [])) {
        expect(existsSync(path.join(root, file))).toBe(true);
        expect(JSON.parse(read(file))).toHaveProperty('syscalls');
      }
    }
  });

  it('gives the sandbox runner no credential of the database or the queue, and no way out', () => {
    const { environment, networks } = compose.services['sandbox-runner'] as Service;
    expect(Object.keys(environment ?? {})).toEqual(['ASSAY_RUNNER_TOKEN']);
    expect(networks).toEqual(['sandbox']);
  });

  it('gives the address of the owner of the tables to the migration alone', () => {
    const withOwner = services.filter(([, { environment }]) => environment && 'DATABASE_OWNER_URL' in environment);
    expect(withOwner.map(([name]) => name)).toEqual(['migrate']);
  });
});
