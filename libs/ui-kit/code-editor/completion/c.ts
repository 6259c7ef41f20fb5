import type { WordList } from './word-list';

export const C: WordList = {
  keywords:
    'auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while _Bool',
  names:
    'printf fprintf sprintf snprintf scanf fscanf sscanf puts putchar getchar gets fgets fputs getline fopen fclose fread fwrite feof ferror fflush perror stdin stdout stderr EOF FILE malloc calloc realloc free exit abort atoi atol atof strtol strtoul strtod qsort bsearch abs labs rand srand strlen strcpy strncpy strcat strncat strcmp strncmp strchr strrchr strstr strtok strdup memcpy memmove memset memcmp isalpha isdigit isalnum isspace isupper islower ispunct toupper tolower sqrt pow fabs floor ceil round exp log log10 sin cos tan fmod hypot time clock assert size_t ptrdiff_t bool true false NULL int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t INT_MAX INT_MIN LONG_MAX LONG_MIN UINT_MAX SIZE_MAX DBL_MAX RAND_MAX CLOCKS_PER_SEC EXIT_SUCCESS EXIT_FAILURE PRId64 PRIu64 main argc argv include define ifdef ifndef endif stdio.h stdlib.h string.h math.h ctype.h stdbool.h stdint.h limits.h assert.h time.h inttypes.h',
  members: {},
  methods: '',
  snippets: {
    main: 'int main(void) {\n    ${0}\n    return 0;\n}',
    for: 'for (int ${1:i} = 0; ${1:i} < ${2:n}; ${1:i}++) {\n    ${0}\n}',
    if: 'if (${1:condition}) {\n    ${0}\n}',
    while: 'while (${1:condition}) {\n    ${0}\n}',
    struct: 'struct ${1:name} {\n    ${0}\n};',
    include: '#include <${1:stdio.h}>',
  },
};
