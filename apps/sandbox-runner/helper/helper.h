/*
 * The small helper of the sandbox runner. One program, two tasks:
 *   helper slot …   outside of any box: keeps a place (and its control groups), starts bubblewrap there and tells when
 *                   nothing of a box is left (slot.c);
 *   init            the first process inside a box: runs one test after the other and tells how each of them ended
 *                   (supervise.c), in a working folder that it lays out, empties and takes out (tree.c).
 * Both speak in frames: two numbers, the kind and the length of what follows. Numbers are those of the machine, as
 * both ends always run on the same one.
 */
#ifndef HELPER_H
#define HELPER_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stddef.h>
#include <stdint.h>

struct frame {
  uint32_t kind, length;
};

/* What is asked of us, and what we answer. */
enum { ASK_LAUNCH = 'L', ASK_RUN = 'R', ASK_INPUT = 'I', ASK_KILL = 'K' };
enum { SAY_SLOT = 'S', SAY_GONE = 'G', SAY_READY = 'H', SAY_OUTPUT = 'O', SAY_ERRORS = 'E', SAY_ENTRY = 'T', SAY_FAULT = 'F', SAY_END = 'X' };

/* Where a box is joined to the runner. No process of a candidate ever holds it. */
#define CONTROL 3
#define WORK "/box"
#define SOURCES "/src/"

/* The answer to ASK_LAUNCH and ASK_RUN is read piece by piece; everything in it comes from the runner. */
struct reader {
  const char *at;
};
uint32_t take_number(struct reader *);
uint64_t take_long(struct reader *);
const char *take_bytes(struct reader *, uint32_t *length);

/* All of it or, where the other end has gone, the end of this process: nobody is left to work for. */
void send_frame(int to, uint32_t kind, const void *bytes, uint32_t length);
void send_parts(int to, uint32_t kind, const void *head, uint32_t head_length, const void *bytes, uint32_t length);
/* The next frame, in memory that belongs to the caller. */
char *receive_frame(int from, struct frame *);
/* Tells the runner what went wrong on our side, with errno, and leaves the verdict to nobody. */
void say_fault(const char *what);

int slot_main(int argc, char **argv);
int supervise_main(void);

void empty_writable_folders(void);
void lay_out(struct reader *, uint32_t entries);
void take_out(uint32_t most_entries, uint64_t most_bytes);
#endif
