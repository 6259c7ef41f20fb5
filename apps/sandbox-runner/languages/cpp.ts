import { gcc } from './gcc';

export const cpp = () =>
  gcc({
    language: 'cpp',
    name: 'C++',
    compilers: ['/usr/bin/g++', '/usr/bin/clang++', '/usr/bin/c++'],
    packages: 'g++',
    standard: '-std=gnu++20',
    endings: ['.cpp', '.cc', '.cxx'],
    entry: 'main.cpp',
  });
