"""A disk that loses power: `python3 forgetful.py FOLDER MOUNTPOINT`.

A file system (FUSE) over a folder. What a program writes is kept in memory until the program syncs the file; only then
does the folder have it. On SIGUSR1 the power goes: of what was not synced nothing stays (`lost`), or some blocks do and
others do not, in no order (`torn`, told by the environment's FORGETFUL), as with a disk that wrote part of its cache.
Names, lengths given by truncation and removals are taken as kept at once, as a journalling file system keeps them.
"""

import errno
import os
import random
import signal
import stat
import sys
import threading

try:
    from fusepy import FUSE, FuseOSError, Operations  # as Debian calls it
except ModuleNotFoundError:
    from fuse import FUSE, FuseOSError, Operations

# What a disk writes at once, or not at all.
BLOCK = 512


class Unsynced:
    """What a file holds beyond its synced content: blocks by number, and its length."""

    def __init__(self, path):
        self.blocks = {}
        self.size = os.path.getsize(path)


class Forgetful(Operations):
    def __init__(self, folder, torn):
        self.folder = os.path.realpath(folder)
        self.torn = torn
        self.unsynced = {}
        # Waited for in a thread: the file system waits for its next request, and would hear of a signal only then.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
        threading.Thread(target=self.lose_power, daemon=True).start()

    def lose_power(self):
        signal.sigwait({signal.SIGUSR1})
        if self.torn:
            for path, held in list(self.unsynced.items()):
                kept = [number for number in list(held.blocks) if random.random() < 0.5]
                self.write_blocks(path, held, kept)
        os._exit(0)

    def real(self, path):
        return self.folder + path

    def held(self, path):
        if path not in self.unsynced:
            self.unsynced[path] = Unsynced(self.real(path))
        return self.unsynced[path]

    def write_blocks(self, path, held, numbers):
        with open(self.real(path), 'r+b') as file:
            for number in numbers:
                file.seek(number * BLOCK)
                file.write(held.blocks[number][: max(0, held.size - number * BLOCK)])

    def read_block(self, path, held, number):
        if number in held.blocks:
            return held.blocks[number]
        with open(self.real(path), 'rb') as file:
            file.seek(number * BLOCK)
            return file.read(BLOCK).ljust(BLOCK, b'\0')

    # What programs ask of a file system.

    def access(self, path, mode):
        if not os.access(self.real(path), mode):
            raise FuseOSError(errno.EACCES)

    def getattr(self, path, fh=None):
        try:
            found = os.lstat(self.real(path))
        except OSError as error:
            raise FuseOSError(error.errno)
        names = ('st_atime', 'st_ctime', 'st_gid', 'st_mode', 'st_mtime', 'st_nlink', 'st_size', 'st_uid')
        told = {name: getattr(found, name) for name in names}
        if stat.S_ISREG(found.st_mode) and path in self.unsynced:
            told['st_size'] = self.unsynced[path].size
        return told

    def readdir(self, path, fh):
        return ['.', '..', *os.listdir(self.real(path))]

    def statfs(self, path):
        found = os.statvfs(self.real(path))
        names = ('f_bavail', 'f_bfree', 'f_blocks', 'f_bsize', 'f_favail', 'f_ffree', 'f_files', 'f_frsize', 'f_namemax')
        return {name: getattr(found, name) for name in names}

    def mkdir(self, path, mode):
        os.mkdir(self.real(path), mode)

    def rmdir(self, path):
        os.rmdir(self.real(path))

    def chmod(self, path, mode):
        os.chmod(self.real(path), mode)

    def chown(self, path, uid, gid):
        os.chown(self.real(path), uid, gid)

    def utimens(self, path, times=None):
        os.utime(self.real(path), times)

    def create(self, path, mode, fi=None):
        handle = os.open(self.real(path), os.O_RDWR | os.O_CREAT, mode)
        os.close(handle)
        return 0

    def open(self, path, flags):
        if not os.path.exists(self.real(path)):
            raise FuseOSError(errno.ENOENT)
        return 0

    def unlink(self, path):
        self.unsynced.pop(path, None)
        os.unlink(self.real(path))

    def rename(self, old, new):
        self.unsynced.pop(new, None)
        if old in self.unsynced:
            self.unsynced[new] = self.unsynced.pop(old)
        os.rename(self.real(old), self.real(new))

    def truncate(self, path, length, fh=None):
        held = self.held(path)
        held.size = length
        held.blocks = {number: block for number, block in held.blocks.items() if number * BLOCK < length}
        # The rest of the last block is gone, and is not seen again when the file grows.
        if length % BLOCK and length // BLOCK in held.blocks:
            last = held.blocks[length // BLOCK]
            held.blocks[length // BLOCK] = last[: length % BLOCK].ljust(BLOCK, b'\0')
        os.truncate(self.real(path), length)

    def read(self, path, size, offset, fh):
        held = self.unsynced.get(path)
        if held is None:
            with open(self.real(path), 'rb') as file:
                file.seek(offset)
                return file.read(size)
        end = min(offset + size, held.size)
        if end <= offset:
            return b''
        first, last = offset // BLOCK, (end - 1) // BLOCK
        whole = b''.join(self.read_block(path, held, number) for number in range(first, last + 1))
        return whole[offset - first * BLOCK : end - first * BLOCK]

    def write(self, path, data, offset, fh):
        held = self.held(path)
        end = offset + len(data)
        for number in range(offset // BLOCK, (end - 1) // BLOCK + 1):
            start = number * BLOCK
            block = bytearray(self.read_block(path, held, number))
            low, high = max(offset, start), min(end, start + BLOCK)
            block[low - start : high - start] = data[low - offset : high - offset]
            held.blocks[number] = bytes(block)
        held.size = max(held.size, end)
        return len(data)

    def fsync(self, path, datasync, fh):
        held = self.unsynced.pop(path, None)
        if held is not None:
            self.write_blocks(path, held, sorted(held.blocks))
        return 0


if __name__ == '__main__':
    folder, mountpoint = sys.argv[1:3]
    FUSE(
        Forgetful(folder, os.environ.get('FORGETFUL') == 'torn'),
        mountpoint,
        foreground=True,
        nothreads=True,
        allow_other=False,
        attr_timeout=0,
        entry_timeout=0,
        big_writes=True,
    )
