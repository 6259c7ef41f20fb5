/* Frames, and which of the two tasks it is. */
#include "helper.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static void receive_all(int from, char *to, size_t length) {
  while (length > 0) {
    ssize_t got = read(from, to, length);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) _exit(0); /* the runner has gone or has done with us */
    to += got;
    length -= (size_t)got;
  }
}

char *receive_frame(int from, struct frame *frame) {
  receive_all(from, (char *)frame, sizeof *frame);
  char *bytes = malloc((size_t)frame->length + 1);
  if (bytes == NULL) _exit(1);
  receive_all(from, bytes, frame->length);
  bytes[frame->length] = 0;
  return bytes;
}

void send_parts(int to, uint32_t kind, const void *head, uint32_t head_length, const void *bytes, uint32_t length) {
  struct frame frame = {kind, head_length + length};
  struct iovec parts[3] = {{&frame, sizeof frame}, {(void *)head, head_length}, {(void *)bytes, length}};
  for (int part = 0; part < 3;) {
    ssize_t sent = writev(to, parts + part, 3 - part);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) _exit(0);
    for (; part < 3 && (size_t)sent >= parts[part].iov_len; part++) sent -= (ssize_t)parts[part].iov_len;
    if (part == 3) break;
    parts[part].iov_base = (char *)parts[part].iov_base + sent;
    parts[part].iov_len -= (size_t)sent;
  }
}

void send_frame(int to, uint32_t kind, const void *bytes, uint32_t length) {
  send_parts(to, kind, NULL, 0, bytes, length);
}

void say_fault(const char *what) {
  char text[256];
  int length = snprintf(text, sizeof text, "%s: %s", what, strerror(errno));
  send_frame(CONTROL, SAY_FAULT, text, (uint32_t)length);
}

uint32_t take_number(struct reader *reader) {
  uint32_t number;
  memcpy(&number, reader->at, sizeof number);
  reader->at += sizeof number;
  return number;
}

uint64_t take_long(struct reader *reader) {
  uint64_t number;
  memcpy(&number, reader->at, sizeof number);
  reader->at += sizeof number;
  return number;
}

const char *take_bytes(struct reader *reader, uint32_t *length) {
  uint32_t own;
  if (length == NULL) length = &own;
  *length = take_number(reader);
  const char *bytes = reader->at;
  reader->at += *length;
  return bytes;
}

int main(int argc, char **argv) {
  return argc > 1 && strcmp(argv[1], "slot") == 0 ? slot_main(argc, argv) : supervise_main();
}
