import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { SandboxClient } from '@assay/sandbox/api';
import { limitsFor, utf8, type ExecutionRequest, type Isolation, type Language } from '@assay/sandbox/domain';

interface Asked {
  language: Language;
  text: string;
  checks?: number;
  isolation?: Isolation;
  /** As a candidate who waits at the screen; else as a hand-in. */
  isInteractive?: boolean;
}

const ENTRIES: Partial<Record<Language, string>> = { python: 'main.py', c: 'main.c' };

/** One runner, asked as the product asks it. */
export class Ours {
  private readonly client: SandboxClient;

  constructor(url: string) {
    this.client = new SandboxClient({ url, token: null });
  }

  capability() {
    return this.client.capability();
  }

  /** @returns milliseconds until the answer, which is looked at: what was not run is not fast */
  async run({ language, text, checks = 1, isolation = 'batch', isInteractive = true }: Asked): Promise<number> {
    const entry = ENTRIES[language] ?? '';
    const request: ExecutionRequest = {
      id: randomUUID(),
      toolchain: { language, version: await this.version(language) },
      entry,
      files: [{ path: entry, content: utf8(text) }],
      tests: Array.from({ length: checks }, (_, check) => ({ id: String(check), stdin: utf8(String(check)) })),
      limits: limitsFor(language),
      isolation,
      urgency: isInteractive ? 'interactive' : 'hand-in',
    };
    const started = performance.now();
    const { tests } = await this.client.execute(request);
    const took = performance.now() - started;
    const wrong = tests.find(({ outcome, exitCode }) => outcome !== 'exited' || exitCode !== 0);
    if (wrong || tests.length !== checks) throw new Error(`A run failed: ${wrong?.outcome} ${wrong?.reason ?? ''}`);
    return took;
  }

  /** Runs `count` of each in parallel. @returns runs per second, and how long each took */
  async many(asked: (nth: number) => Asked, count: number, atATime: number) {
    const took: number[] = [];
    const started = performance.now();
    const worker = async (first: number) => {
      for (let nth = 0; nth < count; nth += 1) took.push(await this.run(asked(first + nth * atATime)));
    };
    await Promise.all(Array.from({ length: atATime }, (_, first) => worker(first)));
    return { perSecond: (count * atATime) / ((performance.now() - started) / 1000), took };
  }

  private readonly versions = new Map<Language, string>();

  private async version(language: Language): Promise<string> {
    const known = this.versions.get(language);
    if (known !== undefined) return known;
    const { toolchains, problems } = await this.capability();
    const found = toolchains.find((toolchain) => toolchain.language === language);
    if (!found) throw new Error(`There is no ${language}: ${problems.map(({ problem }) => problem).join(' ')}`);
    this.versions.set(language, found.version);
    return found.version;
  }
}
