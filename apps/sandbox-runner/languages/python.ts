import { findProgram, missing } from './find';
import { endingWith, type InstalledToolchain, type MissingToolchain } from './language';
import { librariesIn } from './libraries';
import { hasParts, partPath, partsMount, structureWith } from './parts';

/** A folder that "pip install --target" has filled: the set of libraries that tasks may use, and no other. */
const LIBRARIES = process.env['ASSAY_RUNNER_PYTHON_LIBRARIES'];
const LIBRARIES_INSIDE = '/opt/python';
/** Our own: figures as data. A candidate's file of the same name goes before it. */
const HAS_OURS = hasParts('python/plots.py');
const PLACES = [...(LIBRARIES ? [LIBRARIES_INSIDE] : []), ...(HAS_OURS ? [partPath('python')] : [])];

export function python(): InstalledToolchain | MissingToolchain {
  const interpreter = findProgram('/usr/bin/python3', '/usr/local/bin/python3');
  if (interpreter === null) {
    return missing(
      'python',
      'Python',
      'Install it with the packages of the system, for example "apt-get install python3".',
    );
  }
  return {
    language: 'python',
    mounts: [...(LIBRARIES ? [{ from: LIBRARIES, to: LIBRARIES_INSIDE }] : []), ...(HAS_OURS ? partsMount : [])],
    libraries: LIBRARIES ? librariesIn(LIBRARIES) : [],
    // The order of sets follows a seed: with a fixed one any run can be made again, years later.
    environment: {
      PYTHONHASHSEED: '0',
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONUTF8: '1',
      ...(PLACES.length > 0 ? { PYTHONPATH: PLACES.join(':') } : {}),
    },
    build: null,
    ...structureWith('structure.py', (files) => {
      return [interpreter, '-I', partPath('structure.py'), ...endingWith(files, '.py')];
    }),
    command: ({ entry }) => [interpreter, '-s', entry],
    hello: { entry: 'main.py', text: 'import platform\nprint(platform.python_version())\n' },
  };
}
