"""Makes the sample register in the folder FOLLOWTHROUGH_HOME names. A process of its own: a browser test has no tables."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")

from followthrough.register.opening import open_once  # noqa: E402  the path must be set first

open_once(migrate=True)

from web.sample_register import build, build_hostile  # noqa: E402  as above

build()
build_hostile()
