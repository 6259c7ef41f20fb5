#include <stdio.h>
#include <stdlib.h>

static int ascending(const void *a, const void *b) {
  const int x = *(const int *)a, y = *(const int *)b;
  return (x > y) - (x < y);
}

int main(void) {
  int n, most = 0;
  scanf("%d", &n);
  int *starts = malloc((n + 1) * sizeof(int)), *ends = malloc((n + 1) * sizeof(int));
  for (int i = 0; i < n; i++) scanf("%d %d", &starts[i], &ends[i]);
  qsort(starts, n, sizeof(int), ascending);
  qsort(ends, n, sizeof(int), ascending);
  for (int i = 0, freed = 0; i < n; i++) {
    while (ends[freed] <= starts[i]) freed++;
    if (i - freed + 1 > most) most = i - freed + 1;
  }
  printf("%d\n", most);
  return 0;
}
