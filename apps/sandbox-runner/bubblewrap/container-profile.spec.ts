import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { containerProfile } from './container-profile';

const FILE = path.join(__dirname, '../../../docker/seccomp-sandbox.json');

describe('the system call profile of the container', () => {
  it('is the one that stands beside the images; ASSAY_WRITE_SECCOMP=1 writes it anew', async () => {
    const text = await format(JSON.stringify(containerProfile()), { parser: 'json', printWidth: 120 });
    if (process.env['ASSAY_WRITE_SECCOMP'] === '1') writeFileSync(FILE, text);
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });

  it('lets bubblewrap make its boxes, and nobody reach the machine', () => {
    const [{ names } = { names: [] as string[] }] = containerProfile().syscalls;
    for (const needed of ['mount', 'umount2', 'pivot_root', 'unshare', 'sethostname', 'clone']) {
      expect(names).not.toContain(needed);
    }
    expect(names).toEqual(expect.arrayContaining(['bpf', 'ptrace', 'kexec_load', 'init_module', 'keyctl', 'reboot']));
  });
});
