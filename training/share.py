"""The vectors of the pieces of words, which no training changes, in one file for all networks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from onnx import ModelProto, TensorProto
from onnx.numpy_helper import to_array

from ringtrace.ingest.language.session import INITIALIZER, TABLE
from training.paths import WEIGHTS


def take_out(model: ModelProto, folder: Path = WEIGHTS) -> None:
    """Take the table out of a network in place; it is written into a folder, or has to be what is there.

    Raises ValueError where the table of the folder is another.
    """
    stored = next(t for t in model.graph.initializer if t.name == INITIALIZER)
    table, path = to_array(stored), folder / TABLE
    if not path.exists():
        np.save(path, table)
    elif not np.array_equal(np.load(path), table):
        raise ValueError(f"{path}: another network has other vectors; were they trained?")
    for field in ("raw_data", "int32_data", "external_data"):
        stored.ClearField(field)
    stored.data_location = TensorProto.EXTERNAL
    told = stored.external_data.add()
    told.key, told.value = "location", TABLE
