/* spawn COUNT PROGRAM …: starts a program so many times, one after the other, and prints the seconds it took. The floor
 * that no sandbox can be below. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  double started = now();
  for (int left = atoi(argv[1]); left > 0; left--) {
    char *environment[] = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", NULL};
    pid_t child = fork();
    int status;
    if (child == 0) {
      dup2(open("/dev/null", O_RDWR), 1);
      execve(argv[2], argv + 2, environment);
      _exit(127);
    }
    if (waitpid(child, &status, 0) != child || status != 0) return 3;
  }
  printf("%f\n", now() - started);
  return 0;
}
