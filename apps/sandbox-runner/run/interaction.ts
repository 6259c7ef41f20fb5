import type { CollectLimits, Limits, TestInput } from '@assay/sandbox/domain';
import { ASK, frame } from '../boxes/frames';
import { runTest, type BoxRun } from '../boxes/run-test';
import type { Box, Built } from '../boxes/slot';
import type { BoxEngine } from './box-engine';
import { testOrder, type KnownProgram } from './program';

interface Side {
  program: KnownProgram;
  built: Built | null;
  limits: Limits;
  collect: CollectLimits | null;
}

/** Where the interactor finds the input of the test, which the program is not to see. */
const INTERACTOR_INPUT = 'input';

/**
 * Two programs in a box each: what the one prints the other one reads. The interactor has the input of the test as a
 * file and as its arguments; the program has what the interactor tells it.
 */
export async function talk(
  engine: BoxEngine,
  test: TestInput,
  signal: AbortSignal,
  sides: { program: Side; interactor: Side },
): Promise<BoxRun | null> {
  const boxes: Box[] = [];
  try {
    for (const { limits } of [sides.program, sides.interactor])
      boxes.push(await engine.slots.acquire(limits.diskBytes));
    const [own, partner] = boxes as [Box, Box];
    own.slot.place(own, sides.program.program.files, sides.program.built);
    partner.slot.place(partner, sides.interactor.program.files, sides.interactor.built);
    const start = (box: Box, other: Box, side: Side, given: Pick<TestInput, 'args' | 'files'>) => {
      const order = testOrder(side.program, side.built, { ...given, stdin: 'follows' }, side.limits, {
        needsDataLimit: engine.needsDataLimit,
        collect: side.collect,
      });
      const tell = (bytes: Uint8Array) => other.send(frame(ASK.input, bytes));
      const onOutput = (bytes: Buffer) => bytes.length > 0 && tell(bytes);
      return runTest(box, order, { signal, onOutput }).finally(() => tell(new Uint8Array())); // nothing more will come
    };
    const { args, stdin, interactorFiles = [] } = test;
    const files = [{ path: INTERACTOR_INPUT, content: stdin }, ...interactorFiles];
    const [run, answer] = await Promise.all([
      start(own, partner, sides.program, test.files ? { files: test.files } : {}),
      start(partner, own, sides.interactor, args ? { args, files } : { files }),
    ]);
    if (run === null || answer === null) return null;
    const { outcome, exitCode, stderr } = answer;
    return { ...run, interactor: { outcome, exitCode, stderr } };
  } finally {
    for (const box of boxes) engine.slots.release(box);
  }
}
