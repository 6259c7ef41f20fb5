import { showText } from '@assay/sandbox/domain';
import { MIB, type HostileProgram, type Line } from '../line';

const c = (source: string, change: Partial<HostileProgram> = {}): HostileProgram => ({
  language: 'c',
  entry: 'main.c',
  source,
  ...change,
});
const cpp = (source: string, change: Partial<HostileProgram> = {}): HostileProgram => ({
  language: 'cpp',
  entry: 'main.cpp',
  source,
  ...change,
});

/** 59–67: compilers as accomplices. They run in the same box under limits of their own. */
export const COMPILERS: readonly Line[] = [
  {
    line: 59,
    title: 'an endless header',
    program: c('#include "/dev/urandom"\nint main(void) { return 0; }'),
    verdict: 'CE',
  },
  {
    line: 60,
    title: 'eight gigabytes of initialised array',
    program: c('char a[1ULL << 33] = {1};\nint main(void) { return a[1]; }'),
    verdict: 'CE',
  },
  {
    line: 61,
    title: 'templates without an end',
    program: cpp(`
template <int N, int M> struct A { static const int v = A<N - 1, M>::v + A<N - 1, M + 1>::v; };
template <int M> struct A<0, M> { static const int v = M; };
int main() { return A<800, 0>::v; }`),
    verdict: 'CE',
  },
  {
    line: 62,
    title: 'a trillion steps at compile time',
    program: cpp(`
constexpr long f() { long s = 0; for (long i = 0; i < 1000000000000; i++) s += i; return s; }
constexpr long x = f();
int main() { return x; }`),
    verdict: 'CE',
  },
  {
    line: 63,
    title: 'a file that includes itself twice',
    program: c('#include "main.c"\n#include "main.c"\nint main(void) { return 0; }'),
    verdict: 'CE',
  },
  {
    line: 64,
    title: 'two hundred thousand errors',
    program: c(`int main(void) {${'x;'.repeat(200_000)}}`),
    verdict: 'CE',
    effect: ({ build }) => expect(build?.messages.length).toBeLessThanOrEqual(64 * 1024),
  },
  {
    line: 65,
    title: 'files taken into the program',
    program: c(
      `
#include <stdio.h>
extern const char s[], e[];
__asm__(".data\\n.globl s\\ns: .incbin \\"/etc/passwd\\"\\n.globl e\\ne: .byte 0\\n.text");
int main(void) { printf("%.9s", s); return 0; }`,
      { prints: 'candidate' },
    ),
    verdict: 'AC',
  },
  {
    line: 66,
    title: 'recursion on the stack',
    program: c(
      'int f(int x) { volatile char b[1024]; b[0] = x; return f(x + 1) + b[0]; }\nint main(void) { return f(0); }',
    ),
    verdict: 'RE',
  },
  {
    line: 67,
    title: 'instructions to compiler and linker laid beside the sources',
    program: c('#include <stdio.h>\nint main(void) { puts("built as ever"); return 0; }', {
      files: {
        specs: '*cc1:\n-fplugin=/box/evil.so\n',
        'libc.so': 'INPUT(/etc/passwd)\n',
        collect2: '#!/bin/sh\necho pwned >&2\n',
        as: '#!/bin/sh\necho pwned >&2\n',
      },
      prints: 'built as ever',
    }),
    verdict: 'AC',
    effect: ({ build }) => expect(showText(build?.messages ?? new Uint8Array())).not.toContain('pwned'),
  },
];

const java = (body: string, change: Partial<HostileProgram> = {}): HostileProgram => ({
  language: 'java',
  entry: 'Main.java',
  source: `public class Main { public static void main(String[] a) throws Exception { ${body} } }`,
  ...change,
});

/** 68–71. */
export const JAVA: readonly Line[] = [
  {
    line: 68,
    title: 'memory beside the heap',
    program: java(
      'var all = new java.util.ArrayList<java.nio.ByteBuffer>(); for (int i = 0; i < 64; i++) { var b = java.nio.ByteBuffer.allocateDirect(64 << 20); for (int k = 0; k < b.capacity(); k += 4096) b.put(k, (byte) 1); all.add(b); } System.out.println("had it");',
      { limits: { memoryBytes: 256 * MIB } },
    ),
    verdict: 'RE', // the machine of Java refuses
    uncounted: ['RE', 'MLE'], // what is kept ready besides may be seen first
  },
  {
    line: 69,
    title: 'ten thousand threads',
    program: java(
      'for (int i = 0; i < 10000; i++) new Thread(() -> { try { Thread.sleep(9000); } catch (Exception e) {} }).start(); System.out.println("had them");',
      { limits: { wallMs: 8000 } },
    ),
    verdict: 'PLE',
    uncounted: ['PLE', 'RE', 'MLE', 'WTLE'],
  },
  {
    line: 70,
    title: 'halting well before the work is done',
    program: java('Runtime.getRuntime().halt(0);', { prints: 'the work' }),
    verdict: 'WA',
  },
  {
    line: 71,
    title: 'a processor of annotations',
    program: java('System.out.println("built as ever");', {
      files: {
        'META-INF/services/javax.annotation.processing.Processor': 'Evil\n',
        'Evil.java': `
import java.util.Set;
import javax.annotation.processing.*;
import javax.lang.model.element.TypeElement;
public class Evil extends AbstractProcessor {
  @Override public boolean process(Set<? extends TypeElement> s, RoundEnvironment r) {
    try { new java.io.FileOutputStream("/src/left").write(1); } catch (Exception e) {}
    for (;;) {}
  }
}`,
      },
      prints: 'built as ever',
    }),
    verdict: 'AC', // it is not run at all
  },
];
