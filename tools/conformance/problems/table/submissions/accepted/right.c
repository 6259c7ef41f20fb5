#include <stdio.h>

int main(void) {
  int n, width;
  scanf("%d", &n);
  width = snprintf(NULL, 0, "%d", n * n);
  for (int a = 1; a <= n; a++)
    for (int b = 1; b <= n; b++) printf("%*d%c", width, a * b, b < n ? ' ' : '\n');
  return 0;
}
