/* Writes down, in order, every change that this process makes to the files of the folder RECORD_BELOW, and to those in
 * its folder of attachments.
 *
 * Loaded with LD_PRELOAD; the record goes to the file RECORD_TO, which Python reads in power_cut.py. One entry is
 *   kind (1 byte), offset (8), length of data (8), length of path (2), path, data
 * with kind O created, W written, T cut to a length (in offset), S synced (a file, or the names of the folder),
 * L linked (data is the older name), M renamed (likewise), D made as a folder, U unlinked. Shared memory (-shm) is left out: it does not outlive the machine.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096
#define ATTACHMENTS "/attachments/"
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static char *paths[MOST_FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int is_watched(const char *path) {
    const char *below = getenv("RECORD_BELOW");
    size_t folder = below ? strlen(below) : 0, length = strlen(path);
    if (!below || strncmp(path, below, folder) != 0) return 0;
    if (path[folder] == 0) return 1;
    if (path[folder] != '/') return 0;
    if (strchr(path + folder + 1, '/') && strncmp(path + folder, ATTACHMENTS, strlen(ATTACHMENTS)) != 0) return 0;
    return !(length > 4 && strcmp(path + length - 4, "-shm") == 0);
}

static const char *path_of(int fd) { return fd >= 0 && fd < MOST_FILES ? paths[fd] : NULL; }

static void note(char kind, const char *path, uint64_t offset, const void *data, uint64_t length) {
    static int record = -1;
    pthread_mutex_lock(&lock);
    if (record < 0) record = NEXT(open64)(getenv("RECORD_TO"), O_WRONLY | O_CREAT | O_APPEND, 0600);
    uint16_t path_length = (uint16_t)strlen(path);
    char head[19];
    head[0] = kind;
    memcpy(head + 1, &offset, 8);
    memcpy(head + 9, &length, 8);
    memcpy(head + 17, &path_length, 2);
    struct iovec parts[] = {{head, sizeof head}, {(void *)path, path_length}, {(void *)data, length}};
    if (writev(record, parts, 3) != (ssize_t)(sizeof head + path_length + length)) abort();
    pthread_mutex_unlock(&lock);
}

static int remember(int fd, const char *path, int flags) {
    if (fd >= 0 && fd < MOST_FILES && is_watched(path)) {
        free(paths[fd]);
        paths[fd] = strdup(path);
        if (flags & O_CREAT) note('O', path, 0, NULL, 0);
    }
    return fd;
}

static int mode_of(int flags, va_list more) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0; }

#define OPENS(name)                                          \
    int name(const char *path, int flags, ...) {             \
        va_list more;                                        \
        va_start(more, flags);                               \
        int mode = mode_of(flags, more);                     \
        va_end(more);                                        \
        return remember(NEXT(name)(path, flags, mode), path, flags); \
    }
OPENS(open)
OPENS(open64)

int close(int fd) {
    if (path_of(fd)) {
        free(paths[fd]);
        paths[fd] = NULL;
    }
    return NEXT(close)(fd);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
    ssize_t written = NEXT(pwrite64)(fd, data, length, offset);
    if (path_of(fd) && written > 0) note('W', path_of(fd), (uint64_t)offset, data, (uint64_t)written);
    return written;
}

ssize_t write(int fd, const void *data, size_t length) {
    off64_t offset = path_of(fd) ? lseek64(fd, 0, SEEK_CUR) : 0;
    ssize_t written = NEXT(write)(fd, data, length);
    if (path_of(fd) && written > 0) note('W', path_of(fd), (uint64_t)offset, data, (uint64_t)written);
    return written;
}

int ftruncate64(int fd, off64_t length) {
    int result = NEXT(ftruncate64)(fd, length);
    if (path_of(fd) && result == 0) note('T', path_of(fd), (uint64_t)length, NULL, 0);
    return result;
}

int fsync(int fd) {
    int result = NEXT(fsync)(fd);
    if (path_of(fd) && result == 0) note('S', path_of(fd), 0, NULL, 0);
    return result;
}

int fdatasync(int fd) {
    int result = NEXT(fdatasync)(fd);
    if (path_of(fd) && result == 0) note('S', path_of(fd), 0, NULL, 0);
    return result;
}

int unlink(const char *path) {
    int result = NEXT(unlink)(path);
    if (is_watched(path) && result == 0) note('U', path, 0, NULL, 0);
    return result;
}

int link(const char *old, const char *new) {
    int result = NEXT(link)(old, new);
    if (is_watched(new) && result == 0) note('L', new, 0, old, strlen(old));
    return result;
}

int rename(const char *old, const char *new) {
    int result = NEXT(rename)(old, new);
    if (is_watched(new) && result == 0) note('M', new, 0, old, strlen(old));
    return result;
}

int mkdir(const char *path, mode_t mode) {
    int result = NEXT(mkdir)(path, mode);
    if (is_watched(path) && result == 0) note('D', path, 0, NULL, 0);
    return result;
}
