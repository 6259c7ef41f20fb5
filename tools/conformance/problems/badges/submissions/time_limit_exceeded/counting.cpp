#include <iostream>

int main() {
  long long n, d, total = 0;
  std::cin >> n >> d;
  for (long long number = 1; number <= n; number++)
    for (long long rest = number; rest > 0; rest /= 10) total += rest % 10 == d;
  std::cout << total << '\n';
}
