#include <stdio.h>

/* Counts the noughts in front of a number, too. */
int main(void) {
  long long n, d, total = 0;
  scanf("%lld %lld", &n, &d);
  for (long long place = 1; place <= n; place *= 10) {
    const long long high = n / (place * 10), digit = n / place % 10, low = n % place;
    total += high * place + (digit == d ? low + 1 : digit > d ? place : 0);
  }
  printf("%lld\n", total);
  return 0;
}
