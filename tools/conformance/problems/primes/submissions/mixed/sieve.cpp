// A sieve up to the largest number: too much memory, or too much time, whichever comes first.
// @EXPECTED_RESULTS@: MEMORY-LIMIT, TIMELIMIT
#include <iostream>
#include <vector>

int main() {
  std::vector<long long> numbers;
  for (long long n; std::cin >> n;) numbers.push_back(n);
  for (long long n : numbers) {
    std::vector<char> composite;
    for (long long at = 0; at < n + 1000; at++) composite.push_back(0);
    for (long long at = 2; at < n + 1000; at++) {
      if (!composite[at] && at > n) {
        std::cout << at << '\n';
        break;
      }
      for (long long multiple = 2 * at; multiple < n + 1000; multiple += at) composite[multiple] = 1;
    }
  }
}
