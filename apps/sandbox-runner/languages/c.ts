import { gcc } from './gcc';

export const c = () =>
  gcc({
    language: 'c',
    name: 'C',
    compilers: ['/usr/bin/gcc', '/usr/bin/clang', '/usr/bin/cc'],
    packages: 'gcc libc6-dev',
    standard: '-std=gnu17',
    endings: ['.c'],
    entry: 'main.c',
  });
