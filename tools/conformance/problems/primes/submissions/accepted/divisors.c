#include <stdio.h>

static int prime(long long n) {
  if (n < 4) return n > 1;
  if (n % 2 == 0) return 0;
  for (long long divisor = 3; divisor * divisor <= n; divisor += 2)
    if (n % divisor == 0) return 0;
  return 1;
}

int main(void) {
  for (long long n; scanf("%lld", &n) == 1;) {
    while (!prime(++n)) continue;
    printf("%lld\n", n);
  }
  return 0;
}
