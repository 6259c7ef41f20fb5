#include <iostream>
#include <string>
#include <vector>

int main() {
  int height, width;
  std::cin >> height >> width;
  std::vector<std::string> ward(height);
  for (auto &line : ward) std::cin >> line;
  std::vector<std::pair<int, int>> wave, next;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (ward[y][x] == 'S') wave = {{y, x}};
  ward[wave[0].first][wave[0].second] = '#';
  for (int steps = 1; !wave.empty(); steps++, wave.swap(next), next.clear()) {
    for (auto [y, x] : wave) {
      for (auto [a, b] : {std::pair{y + 1, x}, {y - 1, x}, {y, x + 1}, {y, x - 1}}) {
        if (a < 0 || a >= height || b < 0 || b >= width || ward[a][b] == '#') continue;
        if (ward[a][b] == 'P') {
          std::cout << steps << '\n';
          return 0;
        }
        ward[a][b] = '#';
        next.push_back({a, b});
      }
    }
  }
  std::cout << -1 << '\n';
}
