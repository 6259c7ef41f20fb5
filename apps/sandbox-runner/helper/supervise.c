/*
 * The first process of a box. A program cannot kill or stop it (the kernel protects the first process of a process
 * namespace), cannot limit or slow it (the filter of system calls), cannot look into it (PR_SET_DUMPABLE) and never
 * holds one of its descriptors, so that it cannot forge what is said about it. Every process that loses its parent
 * becomes ours: none is missed, and none survives its test.
 */
#include "helper.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { HAS_INPUT = 1, INPUT_FOLLOWS = 2, AT_ONCE = 4 };       /* flags of ASK_RUN */
enum { WAS_KILLED = 1, WAS_FLOOD = 2 };                       /* flags of SAY_END */
enum { CHUNK = 64 * 1024, ROOM = 128 * 1024 };

struct limit {
  uint32_t resource;
  struct rlimit value;
};

struct test {
  uint32_t flags, limit_count;
  struct limit limits[16];
  uint64_t output_bytes;
  char **arguments, **environment;
};

struct end {
  uint32_t flags;
  int32_t status;
  uint64_t cpu_us, wall_us, memory_bytes;
};

/* One of the two streams that a program writes; kept back until there is much of it, or all. */
struct stream {
  int from;
  uint32_t kind, kept;
  char bytes[ROOM];
};
static struct stream output = {.kind = SAY_OUTPUT}, errors = {.kind = SAY_ERRORS};

static struct {
  char *bytes;
  size_t length, written;
  int to, ends;
} input;

static int signals;

static uint64_t microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

static void flush(struct stream *stream) {
  if (stream->kept > 0) send_frame(CONTROL, stream->kind, stream->bytes, stream->kept);
  stream->kept = 0;
}

/* Takes what is there, up to what the test may still print. @returns how much there was; 0 at the end */
static ssize_t take(struct stream *stream, uint64_t *left, int at_once) {
  ssize_t got = read(stream->from, stream->bytes + stream->kept, CHUNK);
  if (got <= 0) return got;
  uint64_t kept = (uint64_t)got < *left ? (uint64_t)got : *left;
  stream->kept += (uint32_t)kept;
  *left -= kept;
  if (at_once || stream->kept > ROOM - CHUNK) flush(stream);
  return kept < (uint64_t)got ? -2 : got;
}

static void become_program(const struct test *test, int in, int out, int err, int failed) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  setsid();
  prctl(PR_SET_DUMPABLE, 1); /* ours alone by now: what we are about to become may be looked at */
  int score = open("/proc/self/oom_score_adj", O_WRONLY);
  if (score >= 0 && write(score, "1000", 4) < 0) {} /* where memory ends, the program does and not its supervisor */
  dup2(in, 0), dup2(out, 1), dup2(err, 2);
  if (syscall(SYS_close_range, 3, ~0U, 4 /* CLOSE_RANGE_CLOEXEC */) != 0)
    for (int fd = 3; fd < 1024; fd++) fcntl(fd, F_SETFD, FD_CLOEXEC);
  int ok = chdir(WORK) == 0;
  for (uint32_t i = 0; i < test->limit_count; i++) ok = ok && setrlimit((int)test->limits[i].resource, &test->limits[i].value) == 0;
  if (ok) execve(test->arguments[0], test->arguments, test->environment);
  int reason = errno;
  if (write(failed, &reason, sizeof reason) < 0) {}
  _exit(127);
}

/* A file without a name: each test has its own input, and none sees the next one. */
static int file_of(const char *bytes, uint32_t length) {
  int file = memfd_create("input", MFD_CLOEXEC | 8U /* MFD_NOEXEC_SEAL */);
  if (file < 0) file = memfd_create("input", MFD_CLOEXEC);
  for (uint32_t done = 0; file >= 0 && done < length;) {
    ssize_t written = write(file, bytes + done, length - done);
    if (written <= 0) return -1;
    done += (uint32_t)written;
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

static void add_input(char *bytes, uint32_t length) {
  if (length == 0) input.ends = 1;
  else if (input.to >= 0) {
    memmove(input.bytes, input.bytes + input.written, input.length - input.written);
    input.length -= input.written;
    input.written = 0;
    input.bytes = realloc(input.bytes, input.length + length);
    if (input.bytes == NULL) _exit(1);
    memcpy(input.bytes + input.length, bytes, length);
    input.length += length;
  }
}

static void pass_input(int is_open) {
  ssize_t written = 0;
  if (input.written < input.length) written = write(input.to, input.bytes + input.written, input.length - input.written);
  if (written > 0) input.written += (size_t)written;
  int refused = !is_open || (written < 0 && errno != EAGAIN);
  if (refused || (input.ends && input.written == input.length)) {
    close(input.to);
    input.to = -1;
  }
}

/* @returns -1 when no process is left */
static int reap(pid_t program, struct end *end, int *ended, uint64_t started, int options) {
  struct rusage usage;
  int status;
  for (;;) {
    pid_t pid = wait4(-1, &status, options, &usage);
    if (pid < 0 && errno == EINTR) continue;
    if (pid <= 0) return pid;
    end->cpu_us += (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 + (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    if ((uint64_t)usage.ru_maxrss * 1024 > end->memory_bytes) end->memory_bytes = (uint64_t)usage.ru_maxrss * 1024;
    if (pid != program) continue;
    end->status = status;
    end->wall_us = microseconds() - started;
    *ended = 1;
  }
}

/* Until the program has ended, and with it everything that it started. */
static void attend(const struct test *test, pid_t program, struct end *end) {
  uint64_t left = test->output_bytes, started = microseconds();
  int ended = 0, at_once = (test->flags & AT_ONCE) != 0;
  while (!ended) {
    short wants_input = input.length > input.written || input.ends ? POLLOUT : 0;
    struct pollfd events[5] = {{CONTROL, POLLIN, 0}, {signals, POLLIN, 0}, {output.from, POLLIN, 0}, {errors.from, POLLIN, 0}, {input.to, wants_input, 0}};
    if (poll(events, 5, -1) < 0) continue;
    for (int i = 0; i < 2; i++) {
      struct stream *stream = i == 0 ? &output : &errors;
      if (events[2 + i].revents == 0) continue;
      ssize_t got = take(stream, &left, at_once);
      if (got == -2) end->flags |= WAS_FLOOD, kill(-1, SIGKILL);
      else if (got == 0) close(stream->from), stream->from = -1; /* closed by the program: poll would not rest */
    }
    if (input.to >= 0 && events[4].revents != 0) pass_input((events[4].revents & POLLERR) == 0);
    if (events[0].revents != 0) {
      struct frame frame;
      char *bytes = receive_frame(CONTROL, &frame);
      if (frame.kind == ASK_KILL) end->flags |= WAS_KILLED, kill(-1, SIGKILL);
      if (frame.kind == ASK_INPUT) add_input(bytes, frame.length);
      free(bytes);
    }
    struct signalfd_siginfo info;
    if (events[1].revents != 0 && read(signals, &info, sizeof info) > 0) reap(program, end, &ended, started, WNOHANG);
  }
  kill(-1, SIGKILL); /* whatever it left behind */
  while (reap(program, end, &ended, started, 0) != -1) {}
  for (int i = 0; i < 2; i++) {
    struct stream *stream = i == 0 ? &output : &errors;
    for (ssize_t got = 1; stream->from >= 0 && (got > 0 || got == -2);) {
      got = take(stream, &left, 0);
      if (got == -2) end->flags |= WAS_FLOOD;
    }
    if (stream->from >= 0) close(stream->from);
    flush(stream);
  }
}

/* Without pipes or processes there is no test, and no next one: the box ends, and the test gets another. */
static void give_up(const char *what) {
  say_fault(what);
  _exit(1);
}

static void run(char *order) {
  struct reader reader = {order};
  struct test test = {.flags = take_number(&reader)};
  uint64_t limit_count = take_number(&reader);
  uint32_t arguments = take_number(&reader), variables = take_number(&reader), entries = take_number(&reader), most_entries = take_number(&reader);
  test.output_bytes = take_long(&reader);
  uint64_t most_bytes = take_long(&reader);
  for (uint64_t i = 0; i < limit_count && i < 16; i++, test.limit_count++) {
    test.limits[i].resource = (uint32_t)take_long(&reader);
    test.limits[i].value.rlim_cur = take_long(&reader), test.limits[i].value.rlim_max = take_long(&reader);
  }
  test.arguments = calloc((size_t)arguments + variables + 2, sizeof(char *));
  if (test.arguments == NULL) _exit(1);
  test.environment = test.arguments + arguments + 1;
  for (uint32_t i = 0; i < arguments; i++) test.arguments[i] = (char *)take_bytes(&reader, NULL);
  for (uint32_t i = 0; i < variables; i++) test.environment[i] = (char *)take_bytes(&reader, NULL);
  empty_writable_folders();
  lay_out(&reader, entries);
  uint32_t length;
  const char *bytes = take_bytes(&reader, &length);

  int out[2], err[2], failed[2], in[2] = {-1, -1}, reason = 0;
  if (pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0 || pipe2(failed, O_CLOEXEC) != 0) give_up("pipes");
  if (test.flags & INPUT_FOLLOWS) {
    if (pipe2(in, O_CLOEXEC) != 0) give_up("input");
    fcntl(in[1], F_SETFL, O_NONBLOCK);
  } else in[0] = test.flags & HAS_INPUT ? file_of(bytes, length) : open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (in[0] < 0) give_up("input");
  input.to = in[1], input.ends = 0, input.length = input.written = 0;
  fcntl(out[0], F_SETFL, O_NONBLOCK), fcntl(err[0], F_SETFL, O_NONBLOCK);
  output.from = out[0], errors.from = err[0];

  struct end end = {0};
  pid_t program = fork();
  if (program == 0) become_program(&test, in[0], out[1], err[1], failed[1]);
  close(in[0]), close(out[1]), close(err[1]), close(failed[1]);
  if (program < 0) give_up("fork");
  if (read(failed[0], &reason, sizeof reason) <= 0) reason = 0;
  close(failed[0]);
  attend(&test, program, &end);
  if (input.to >= 0) close(input.to);
  free(input.bytes), input.bytes = NULL;
  errno = reason;
  if (reason != 0) say_fault(test.arguments[0]);
  if (most_entries > 0) take_out(most_entries, most_bytes);
  send_frame(CONTROL, SAY_END, &end, sizeof end);
  free(test.arguments);
}

int supervise_main(void) {
  prctl(PR_SET_DUMPABLE, 0);
  fcntl(CONTROL, F_SETFD, FD_CLOEXEC);
  sigset_t children;
  sigemptyset(&children);
  sigaddset(&children, SIGCHLD);
  sigprocmask(SIG_BLOCK, &children, NULL);
  signal(SIGPIPE, SIG_IGN);
  signals = signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
  send_frame(CONTROL, SAY_READY, NULL, 0);
  for (;;) {
    struct frame frame;
    char *order = receive_frame(CONTROL, &frame);
    if (frame.kind == ASK_RUN) run(order); /* anything else came too late for the test it was meant for */
    free(order);
  }
}
