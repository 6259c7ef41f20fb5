#include <iostream>
#include <string>

int main() {
  int low = 1, high = 1000000;
  for (std::string answer; answer != "right";) {
    const int guess = (low + high) / 2;
    std::cout << guess << std::endl;
    if (!(std::cin >> answer)) return 1;
    if (answer == "more") low = guess + 1;
    if (answer == "less") high = guess - 1;
  }
}
