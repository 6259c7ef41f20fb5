#include <iostream>
#include <string>
#include <vector>

int main() {
  const std::string opening = "([{", closing = ")]}";
  std::string line;
  std::getline(std::cin, line);
  std::vector<char> stack;
  for (std::size_t at = 0; at < line.size(); at++) {
    if (opening.find(line[at]) != std::string::npos) stack.push_back(line[at]);
    const auto kind = closing.find(line[at]);
    if (kind == std::string::npos) continue;
    if (stack.empty() || stack.back() != opening[kind]) {
      std::cout << at + 1 << '\n';
      return 0;
    }
    stack.pop_back();
  }
  std::cout << (stack.empty() ? "ok" : "open") << '\n';
}
