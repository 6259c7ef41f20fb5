import * as z from 'zod/mini';
import { limitsFor, utf8, type ExecutionRequest as Request } from '@assay/sandbox/domain';
import { ExecutionRequest } from './shapes';

const request: Request = {
  id: 'r1',
  toolchain: { language: 'python', version: '3' },
  entry: 'main.py',
  files: [{ path: 'main.py', content: utf8('print(1)') }],
  tests: [{ id: 't1', stdin: new Uint8Array([0, 255, 10]) }],
  limits: limitsFor('python'),
};

describe('a request on its way to the runner', () => {
  it('arrives as it left, whatever bytes it holds', () => {
    const onTheWire = JSON.parse(
      JSON.stringify(z.encode(ExecutionRequest, request as z.output<typeof ExecutionRequest>)),
    );
    expect(z.decode(ExecutionRequest, onTheWire)).toEqual(request);
  });

  it('is refused when a path leaves its folder, the entry is missing or a limit is beyond what a machine grants', () => {
    const wire = z.encode(ExecutionRequest, request as z.output<typeof ExecutionRequest>);
    const bad = [
      { files: [{ path: '../main.py', content: '' }] },
      { entry: 'other.py' },
      { files: [...wire.files, ...wire.files] },
      { files: [...wire.files, { path: 'main.py/part.py', content: '' }] }, // no folder can have the name of a file
      { limits: { ...wire.limits, memoryBytes: 2 ** 50 } },
      { limits: { ...wire.limits, cpuMs: 0 } },
      { tests: [] },
      { toolchain: { language: 'python', version: '3; rm' } },
    ];
    for (const change of bad)
      expect(z.safeDecode(ExecutionRequest, { ...wire, ...change } as typeof wire).success).toBe(false);
  });
});
