/*
 * helper slot SOCKET FILTER NUMBER: one place in which boxes follow each other, never two at a time.
 * It is moved into its control groups once; each box is born in them, and no process has to be moved for a run. It is
 * small, so that starting bubblewrap from here costs a fraction of what it costs the runner itself.
 */
#include "helper.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ORDERS = 0, NEWS = 1, FILTER_FD = 4 };

static const char *socket_path, *filter_path;
static uint32_t slot_number;

/* A line to the runner for one box alone: what is left in it of a box that was killed can disturb no other. */
static int call_runner(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  strncpy(address.sun_path, socket_path, sizeof address.sun_path - 1);
  int line = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (line < 0 || connect(line, (struct sockaddr *)&address, sizeof address) != 0) {
    perror("The runner cannot be reached");
    exit(1);
  }
  send_frame(line, SAY_SLOT, &slot_number, sizeof slot_number);
  return line;
}

static void become_bubblewrap(int line, char **arguments) {
  char *nothing[] = {NULL}; /* else the program reads our environment in /proc/1/environ */
  int none = open("/dev/null", O_RDWR), filter = open(filter_path, O_RDONLY);
  sigset_t all;
  sigemptyset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  if (none < 0 || filter < 0) _exit(120);
  int high = fcntl(filter, F_DUPFD, 64), line_high = fcntl(line, F_DUPFD, 64);
  dup2(none, 0), dup2(none, 1), dup2(line_high, CONTROL), dup2(high, FILTER_FD);
  syscall(SYS_close_range, FILTER_FD + 1, ~0U, 0);
  execve(arguments[0], arguments, nothing);
  perror(arguments[0]);
  _exit(121);
}

static pid_t launch(char *order, uint32_t length) {
  char **arguments = calloc((size_t)length + 1, sizeof *arguments);
  size_t count = 0;
  for (char *at = order; at < order + length; at += strlen(at) + 1) arguments[count++] = at;
  int line = call_runner();
  pid_t box = fork();
  if (box == 0) become_bubblewrap(line, arguments);
  close(line);
  free(arguments);
  return box;
}

int slot_main(int argc, char **argv) {
  if (argc < 5) return 2;
  socket_path = argv[2], filter_path = argv[3], slot_number = (uint32_t)atoi(argv[4]);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_CHILD_SUBREAPER, 1); /* the first process of a box outlives bubblewrap by a moment: we see it end */
  sigset_t children;
  sigemptyset(&children);
  sigaddset(&children, SIGCHLD);
  sigprocmask(SIG_BLOCK, &children, NULL);
  signal(SIGPIPE, SIG_IGN);
  struct pollfd events[2] = {{ORDERS, POLLIN, 0}, {signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK), POLLIN, 0}};
  for (pid_t box = 0;;) {
    if (poll(events, 2, -1) < 0 && errno != EINTR) return 1;
    if (events[0].revents != 0) {
      struct frame frame;
      char *order = receive_frame(ORDERS, &frame); /* its end is the end of the runner, and ours */
      if (frame.kind == ASK_LAUNCH && box == 0) box = launch(order, frame.length);
      else if (frame.kind == ASK_KILL && box > 0) kill(box, SIGKILL); /* all of the box dies with it */
      free(order);
    }
    if (events[1].revents != 0) {
      struct signalfd_siginfo info;
      while (read(events[1].fd, &info, sizeof info) > 0) {}
    }
    pid_t ended;
    int status, last = 0;
    while ((ended = waitpid(-1, &status, WNOHANG)) > 0)
      if (ended == box) last = status;
    if (ended < 0 && errno == ECHILD && box > 0) {
      box = 0;
      send_frame(NEWS, SAY_GONE, &last, sizeof last);
    }
  }
}
