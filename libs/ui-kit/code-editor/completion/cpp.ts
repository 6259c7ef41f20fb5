import type { WordList } from './word-list';

const CONTAINERS =
  'vector string map unordered_map set unordered_set multiset multimap pair tuple array deque queue priority_queue stack list bitset optional variant string_view span';

export const CPP: WordList = {
  keywords:
    'alignas auto bool break case catch char class concept const consteval constexpr continue decltype default delete do double else enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept nullptr operator private protected public requires return short signed sizeof static struct switch template this throw true try typedef typename union unsigned using virtual void volatile while',
  names: `std cin cout cerr endl ${CONTAINERS} size_t int64_t uint64_t int32_t uint32_t INT_MAX INT_MIN LLONG_MAX LLONG_MIN main include iostream algorithm numeric iomanip sstream fstream cmath climits cstdint functional utility memory ranges`,
  members: {
    std: `${CONTAINERS} cin cout cerr endl getline sort stable_sort reverse find find_if count count_if max min max_element min_element accumulate iota lower_bound upper_bound binary_search unique next_permutation swap move forward make_pair make_tuple make_unique make_shared unique_ptr shared_ptr function to_string stoi stol stoll stod abs sqrt pow gcd lcm round floor ceil fixed setprecision setw setfill stringstream istringstream ostringstream ifstream ofstream exception runtime_error invalid_argument out_of_range numeric_limits transform for_each copy fill all_of any_of none_of partial_sum greater less tie ignore size_t ranges`,
  },
  methods:
    'push_back emplace_back pop_back push pop top front back begin end rbegin rend size empty clear insert emplace erase find count at resize reserve assign substr append c_str length first second contains lower_bound upper_bound push_front pop_front str get reset has_value value value_or what',
  snippets: {
    main: 'int main() {\n    ${0}\n    return 0;\n}',
    for: 'for (int ${1:i} = 0; ${1:i} < ${2:n}; ++${1:i}) {\n    ${0}\n}',
    foreach: 'for (const auto& ${1:item} : ${2:items}) {\n    ${0}\n}',
    if: 'if (${1:condition}) {\n    ${0}\n}',
    while: 'while (${1:condition}) {\n    ${0}\n}',
    class: 'class ${1:Name} {\npublic:\n    ${0}\n};',
    include: '#include <${1:iostream}>',
  },
};
