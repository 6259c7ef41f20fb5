#include <cstring>

// Every amount in every way, all at once.
int main() {
  for (;;) std::memset(new char[16 << 20], 1, 16 << 20);
}
