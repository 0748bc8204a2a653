"""A network of the package ready to run: the vectors of the pieces of words are one table for all networks."""

from __future__ import annotations

import io

import numpy as np
import onnxruntime

TABLE = "pieces.npy"  # [piece, width] of whole numbers from 0 to 255; each network knows the scale
INITIALIZER = "model.encoder.pieces.weight_quantized"


def table_of(data: bytes) -> onnxruntime.OrtValue:
    """Return the table of a file named TABLE, to be shared by sessions."""
    return onnxruntime.OrtValue.ortvalue_from_numpy(np.load(io.BytesIO(data)))


def session(model: bytes, table: onnxruntime.OrtValue) -> onnxruntime.InferenceSession:
    """Return a session on one thread of a network that was written without the table."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_external_initializers([INITIALIZER], [table])
    return onnxruntime.InferenceSession(
        model,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # slower here than its two steps
    )
