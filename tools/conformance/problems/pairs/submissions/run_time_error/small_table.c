#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int n, t, reading;
  long long pairs = 0;
  int *seen = calloc(10, sizeof(int));
  scanf("%d %d", &n, &t);
  while (n-- > 0) {
    scanf("%d", &reading);
    if (reading >= 10 || t >= 100000) abort(); /* the table has room for ten */
    if (reading <= t) pairs += seen[t - reading];
    seen[reading]++;
  }
  printf("%lld\n", pairs);
  return 0;
}
