#include <stdlib.h>
#include <stdio.h>

int main(void) {
  int n;
  scanf("%d", &n);
  if (n > 9) abort(); /* the columns have two places */
  for (int a = 1; a <= n; a++)
    for (int b = 1; b <= n; b++) printf("%*d%c", n > 3 ? 2 : 1, a * b, b < n ? ' ' : '\n');
  return 0;
}
