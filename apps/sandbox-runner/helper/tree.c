/*
 * The folders that a program can write to. They are touched only while no process of the program exists, and nothing
 * found in them is ever followed: names are looked up one by one, links and pipes are not opened.
 */
#include "helper.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

enum { FOLDER = 0, LINK = 1, PLAIN = 2 };        /* what lay_out makes */
enum { DEEPEST = 40, LONGEST_PATH = 4000 };
static const int OPEN_FOLDER = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

/* A program may take the rights to its own files away from itself, and so from us. */
static int open_folder(int in, const char *name) {
  int folder = openat(in, name, OPEN_FOLDER);
  if (folder < 0 && errno == EACCES && fchmodat(in, name, 0700, 0) == 0) folder = openat(in, name, OPEN_FOLDER);
  return folder;
}

static int is_dots(const char *name) { return strcmp(name, ".") == 0 || strcmp(name, "..") == 0; }

static int remove_entry(int in, const char *name) {
  return unlinkat(in, name, 0) == 0 || unlinkat(in, name, AT_REMOVEDIR) == 0;
}

/* Empties a folder whose own folders may be as deep as they like: what lies below is moved up, never descended into. */
static void hoist(int top, const char *name) {
  static unsigned moved;
  char to[24];
  fchmodat(top, name, 0700, 0);
  int folder = open_folder(top, name);
  DIR *list = folder < 0 ? NULL : fdopendir(folder);
  if (list == NULL) return;
  for (struct dirent *entry; (entry = readdir(list)) != NULL;) {
    if (is_dots(entry->d_name) || remove_entry(folder, entry->d_name)) continue;
    fchmodat(folder, entry->d_name, 0700, 0);
    char *digits = to + sizeof to;
    *--digits = 0;
    for (unsigned number = ++moved; number > 0; number /= 10) *--digits = (char)('0' + number % 10);
    *--digits = '~';
    renameat(folder, entry->d_name, top, digits);
  }
  closedir(list);
  unlinkat(top, name, AT_REMOVEDIR);
}

static void forget_attributes(int folder) {
  char names[4096];
  ssize_t length = flistxattr(folder, names, sizeof names);
  for (char *name = names; length > 0 && name < names + length; name += strlen(name) + 1) fremovexattr(folder, name);
  fchmod(folder, 0755);
}

static void empty(const char *path) {
  chmod(path, 0755);
  int folder = open(path, OPEN_FOLDER);
  DIR *list = folder < 0 ? NULL : fdopendir(folder);
  if (list == NULL) return;
  for (int found = 1, passes = 0; found && passes < 100000; passes++) {
    found = 0;
    for (struct dirent *entry; (entry = readdir(list)) != NULL;) {
      if (is_dots(entry->d_name)) continue;
      found = 1;
      if (!remove_entry(folder, entry->d_name)) hoist(folder, entry->d_name);
    }
    if (found) rewinddir(list);
  }
  forget_attributes(folder);
  closedir(list);
}

void empty_writable_folders(void) {
  empty(WORK);
  empty("/tmp");
  empty("/dev/shm");
}

/* The folder is empty and nobody else is there: plain calls are safe. */
void lay_out(struct reader *reader, uint32_t entries) {
  if (chdir(WORK) != 0) return say_fault(WORK);
  for (; entries > 0; entries--) {
    uint32_t kind = take_number(reader), length;
    const char *path = take_bytes(reader, NULL), *bytes = take_bytes(reader, &length);
    if (kind == FOLDER && mkdir(path, 0755) != 0) say_fault(path);
    if (kind == LINK && symlink(bytes, path) != 0) say_fault(path);
    if (kind != PLAIN) continue;
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0 || write(file, bytes, length) != (ssize_t)length) say_fault(path);
    if (file >= 0) close(file);
  }
}

struct taking {
  uint32_t entries_left;
  uint64_t bytes_left;
  char path[LONGEST_PATH];
};

/* Kind, permission bits, whether there is content, and the path; the content follows. */
static void say_entry(struct taking *taking, char kind, mode_t mode, const char *bytes, uint64_t length) {
  struct {
    uint32_t kind, mode, has_content, path_length;
    char path[LONGEST_PATH];
  } head = {(uint32_t)kind, mode & 07777, bytes != NULL, (uint32_t)strlen(taking->path), {0}};
  memcpy(head.path, taking->path, head.path_length);
  send_parts(CONTROL, SAY_ENTRY, &head, (uint32_t)(4 * sizeof(uint32_t) + head.path_length), bytes, (uint32_t)length);
  taking->entries_left--;
  if (bytes != NULL) taking->bytes_left -= length;
}

static void take_file(struct taking *taking, int in, const char *name, mode_t mode) {
  int file = openat(in, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0 && errno == EACCES && fchmodat(in, name, 0600, 0) == 0)
    file = openat(in, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat found;
  char *bytes = NULL;
  uint64_t length = 0;
  if (file >= 0 && fstat(file, &found) == 0 && S_ISREG(found.st_mode) && (uint64_t)found.st_size <= taking->bytes_left) {
    bytes = malloc((size_t)found.st_size + 1);
    ssize_t got = 1;
    while (bytes != NULL && length < (uint64_t)found.st_size && (got = read(file, bytes + length, (size_t)found.st_size - length)) > 0)
      length += (uint64_t)got;
  }
  say_entry(taking, 'f', mode, bytes, length);
  free(bytes);
  if (file >= 0) close(file);
}

static void take_link(struct taking *taking, int in, const char *name, mode_t mode) {
  char target[LONGEST_PATH];
  ssize_t length = readlinkat(in, name, target, sizeof target);
  if (length >= (ssize_t)strlen(SOURCES) && memcmp(target, SOURCES, strlen(SOURCES)) == 0) return; /* we laid it there */
  if (length >= 0 && (uint64_t)length <= taking->bytes_left) say_entry(taking, 'l', mode, target, (uint64_t)length);
}

static void take_folder(struct taking *taking, int folder, size_t base, int depth) {
  DIR *list = fdopendir(folder);
  if (list == NULL) return;
  for (struct dirent *entry; taking->entries_left > 0 && (entry = readdir(list)) != NULL;) {
    struct stat found;
    size_t length = strlen(entry->d_name);
    if (is_dots(entry->d_name) || base + length + 2 > LONGEST_PATH) continue;
    if (fstatat(folder, entry->d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) continue;
    memcpy(taking->path + base, entry->d_name, length + 1);
    if (S_ISREG(found.st_mode)) take_file(taking, folder, entry->d_name, found.st_mode);
    else if (S_ISLNK(found.st_mode)) take_link(taking, folder, entry->d_name, found.st_mode);
    else if (!S_ISDIR(found.st_mode)) say_entry(taking, 'o', found.st_mode, NULL, 0);
    else {
      say_entry(taking, 'd', found.st_mode, NULL, 0);
      int below = depth < DEEPEST ? open_folder(folder, entry->d_name) : -1;
      taking->path[base + length] = '/';
      if (below >= 0) take_folder(taking, below, base + length + 1, depth + 1);
    }
  }
  closedir(list);
}

void take_out(uint32_t most_entries, uint64_t most_bytes) {
  static struct taking taking;
  taking = (struct taking){.entries_left = most_entries, .bytes_left = most_bytes};
  int folder = open_folder(AT_FDCWD, WORK);
  if (folder >= 0) take_folder(&taking, folder, 0, 0);
}
