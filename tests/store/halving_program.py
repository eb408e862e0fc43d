"""A program that the system kills in the middle of writing a file: it may write 4,096 bytes of 10,000."""

from __future__ import annotations

import os
import resource
import signal
import sys
from pathlib import Path

from notifyadmin.store.private_files import write_privately

if __name__ == "__main__":
    os.umask(0)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # Python would make an OSError of it
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    write_privately(Path(sys.argv[1]), b"n" * 10_000)
