"""`python -m notifyadmin`, and the entry of the built executable."""

from __future__ import annotations

import sys

from notifyadmin.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
