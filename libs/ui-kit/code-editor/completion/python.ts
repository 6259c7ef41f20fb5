import type { WordList } from './word-list';

export const PYTHON: WordList = {
  keywords:
    'False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield',
  names:
    'abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict dir divmod enumerate eval filter float format frozenset getattr hasattr hash hex id input int isinstance issubclass iter len list map max min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip Exception ValueError TypeError KeyError IndexError ZeroDivisionError AttributeError FileNotFoundError RuntimeError StopIteration OverflowError NotImplementedError ArithmeticError LookupError OSError EOFError dataclass defaultdict Counter deque namedtuple OrderedDict self cls',
  members: {
    math: 'ceil floor sqrt isqrt pow exp log log2 log10 sin cos tan asin acos atan atan2 hypot dist pi e inf nan tau isnan isinf isclose gcd lcm factorial comb perm prod fsum trunc fabs degrees radians copysign fmod modf',
    random: 'random randint randrange choice choices sample shuffle uniform gauss seed',
    sys: 'stdin stdout stderr argv exit maxsize path setrecursionlimit getsizeof version',
    os: 'path listdir walk getcwd environ makedirs remove rename sep',
    re: 'compile search match fullmatch findall finditer sub split escape IGNORECASE MULTILINE DOTALL VERBOSE',
    json: 'loads dumps load dump JSONDecodeError',
    csv: 'reader writer DictReader DictWriter QUOTE_MINIMAL QUOTE_ALL',
    collections: 'Counter defaultdict deque namedtuple OrderedDict ChainMap',
    itertools:
      'accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest',
    functools: 'cache lru_cache partial reduce wraps total_ordering cmp_to_key singledispatch',
    statistics: 'mean median mode fmean stdev pstdev variance pvariance quantiles multimode',
    datetime: 'date datetime time timedelta timezone',
    date: 'today fromisoformat isoformat year month day weekday strftime replace',
    string: 'ascii_letters ascii_lowercase ascii_uppercase digits punctuation whitespace',
    heapq: 'heappush heappop heapify heapreplace nlargest nsmallest merge',
    bisect: 'bisect bisect_left bisect_right insort insort_left insort_right',
    decimal: 'Decimal ROUND_HALF_UP ROUND_HALF_EVEN getcontext',
    fractions: 'Fraction',
    dataclasses: 'dataclass field asdict astuple replace',
    typing: 'Any Callable Iterable Iterator Literal Optional Protocol TypeVar Union NamedTuple',
    pathlib: 'Path',
    enum: 'Enum IntEnum auto unique',
    operator: 'itemgetter attrgetter methodcaller add mul sub truediv',
    stdin: 'read readline readlines buffer',
    stdout: 'write flush',
  },
  methods:
    'append extend insert remove pop clear index count sort reverse copy get items keys values update setdefault popitem add discard union intersection difference symmetric_difference issubset issuperset split rsplit splitlines join strip lstrip rstrip replace find rfind startswith endswith lower upper title capitalize casefold isdigit isalpha isalnum isspace isupper islower zfill ljust rjust center format encode decode partition rpartition translate read readline readlines write close most_common appendleft popleft rotate',
  snippets: {
    def: 'def ${1:name}(${2}):\n    ${0:pass}',
    class: 'class ${1:Name}:\n    def __init__(self${2}):\n        ${0:pass}',
    for: 'for ${1:item} in ${2:items}:\n    ${0:pass}',
    if: 'if ${1:condition}:\n    ${0:pass}',
    while: 'while ${1:condition}:\n    ${0:pass}',
    try: 'try:\n    ${1:pass}\nexcept ${2:ValueError}:\n    ${0:pass}',
    with: 'with open(${1:path}) as ${2:file}:\n    ${0:pass}',
  },
};
