#include <stdlib.h>
#include <string.h>

/* A table of all sums of all readings, whether they occur or not. */
int main(void) {
  for (;;) {
    char *table = malloc(16 << 20);
    if (table == NULL) abort();
    memset(table, 1, 16 << 20);
  }
}
