#include <iostream>
#include <vector>

int main() {
  int amount, n;
  std::cin >> amount >> n;
  std::vector<int> values(n), few(amount + 1, amount + 1), last(amount + 1);
  for (auto &value : values) std::cin >> value;
  few[0] = 0;
  for (int total = 1; total <= amount; total++)
    for (int value : values)
      if (value <= total && few[total - value] + 1 < few[total]) {
        few[total] = few[total - value] + 1;
        last[total] = value;
      }
  if (few[amount] > amount) {
    std::cout << "no\n";
    return 0;
  }
  std::cout << few[amount];
  for (; amount > 0; amount -= last[amount]) std::cout << ' ' << last[amount];
  std::cout << '\n';
}
