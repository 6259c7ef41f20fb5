#include <stdio.h>

static int seen[1000001];

int main(void) {
  int n, t, reading;
  long long pairs = 0;
  scanf("%d %d", &n, &t);
  while (n-- > 0) {
    scanf("%d", &reading);
    if (reading <= t) pairs += seen[t - reading];
    seen[reading]++;
  }
  printf("%lld\n", pairs);
  return 0;
}
