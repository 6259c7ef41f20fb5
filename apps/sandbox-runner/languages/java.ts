import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findProgram, missing } from './find';
import { BUILT, endingWith, mebibytes, type InstalledToolchain, type MissingToolchain } from './language';

// One collector thread and no file of counters: a machine of few processors starts fastest so, and writes nothing.
const ENGINE = ['-XX:+UseSerialGC', '-XX:-UsePerfData', '-XX:TieredStopAtLevel=1'];
const RUN_ENGINE = ['-XX:+UseSerialGC', '-XX:-UsePerfData', '-Xss16m', '-Dfile.encoding=UTF-8', '-Duser.language=en'];

export function java(): InstalledToolchain | MissingToolchain {
  const compiler = findProgram('/usr/bin/javac', '/usr/local/bin/javac');
  if (compiler === null) {
    return missing('java', 'A Java development kit', 'Install one with "apt-get install openjdk-17-jdk-headless".');
  }
  const programs = path.dirname(realpathSync(compiler)); // /usr/bin holds links through /etc/alternatives
  return {
    language: 'java',
    mounts: [],
    // Debian keeps the settings of the kit there, and links to them
    settings: readdirSync('/etc').filter((name) => /^java-\d+/.test(name)),
    environment: {},
    build: {
      command: ({ files }, limits) => [
        `${programs}/javac`,
        `-J-Xmx${mebibytes(limits.memoryBytes / 2)}m`,
        ...ENGINE.map((option) => `-J${option}`),
        ...['-encoding', 'UTF-8', '-proc:none', '-d', '.'],
        ...endingWith(files, '.java'),
      ],
    },
    command: ({ entry, built }, limits) => [
      `${programs}/java`,
      // as large as the limit: the kernel's count decides what is too much, not the garbage collector
      `-Xmx${mebibytes(limits.memoryBytes)}m`,
      ...RUN_ENGINE,
      ...['-cp', BUILT, mainClass(entry, built)],
    ],
    hello: {
      entry: 'Main.java',
      text: 'public class Main { public static void main(String[] a) { System.out.println(Runtime.version().feature() + "." + Runtime.version().interim() + "." + Runtime.version().update()); } }\n',
    },
  };
}

/** The class that is named like the entry, in whatever package its source says. */
function mainClass(entry: string, built: readonly string[]): string {
  const file = `${path.basename(entry, '.java')}.class`;
  const inFolder = `${entry.slice(0, -'.java'.length)}.class`;
  const found = built.find((name) => name === inFolder) ?? built.find((name) => path.basename(name) === file) ?? file;
  return found.slice(0, -'.class'.length).replaceAll('/', '.');
}
