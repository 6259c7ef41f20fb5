import type { WordList } from './word-list';

export const SHELL: WordList = {
  keywords: 'case do done elif else esac fi for function if in return select then until while break continue local',
  names:
    'alias awk basename bc cat cd chmod cmp comm cp cut date declare diff dirname echo egrep env eval exec exit export expr false file find fold getopts grep gzip head join kill let ln ls mapfile mkdir mktemp mv nl od paste printf pwd read readarray readlink realpath rev rm rmdir sed seq set shift shopt shuf sleep sort source split stat tac tail tar tee test time touch tr trap true tsort type uniq unset wait wc which xargs HOME PATH PWD IFS RANDOM SECONDS BASH_SOURCE PIPESTATUS pipefail errexit nounset',
  members: {},
  methods: '',
  snippets: {
    for: 'for ${1:item} in ${2:items}; do\n    ${0}\ndone',
    if: 'if [[ ${1:condition} ]]; then\n    ${0}\nfi',
    while: 'while read -r ${1:line}; do\n    ${0}\ndone',
    case: 'case "${1:\\$word}" in\n    ${2:pattern}) ${0} ;;\nesac',
    function: '${1:name}() {\n    ${0}\n}',
  },
};
