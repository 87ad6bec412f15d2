"""Builds the encoder's graph from its weights, for one sentence at a time.

The published graph has 440 nodes, most of them about padding and shapes. One sentence has no
padding, and of the last layer only the first token is wanted: forty nodes are left, and half the
time. The fused operators are ONNX Runtime's own (domain com.microsoft).

Input `tokens`: int64, 1 × n. Output `vector`: float, 1 × the number of directions, not normalised.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FUSED = "com.microsoft"
TINY = 1e-12  # BERT's, in every norm


class Graph:
    def __init__(self):
        self.nodes, self.weights = [], {}

    def weight(self, name, values):
        self.weights[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def node(self, operator, inputs, name, outputs=1, domain="", **attributes):
        names = [name] if outputs == 1 else [f"{name}.{i}" for i in range(outputs)]
        self.nodes.append(
            helper.make_node(operator, inputs, names, name=name, domain=domain, **attributes))
        return name if outputs == 1 else names

    def product(self, x, name, matrix, bias):
        """x · matrix + bias; x is brought to eight bits on the way."""
        small, scale = in_eight_bits(matrix)
        return self.node(
            "DynamicQuantizeMatMul",
            [x, self.weight(f"{name}.weight", small), self.weight(f"{name}.scale", scale),
             "", self.weight(f"{name}.bias", bias)],
            name, domain=FUSED)

    def attention(self, x, name, matrix, bias, heads):
        """Every token looks at every token; matrix and bias are those of query, key and value."""
        small, scale = in_eight_bits(matrix)
        quantised, x_scale, x_zero = self.node("DynamicQuantizeLinear", [x], f"{name}.x", outputs=3)
        zero = self.weight(f"{name}.zero", np.zeros_like(scale, dtype=np.int8))
        return self.node(
            "QAttention",
            [quantised, self.weight(f"{name}.weight", small), self.weight(f"{name}.bias", bias),
             x_scale, self.weight(f"{name}.scale", scale), "", x_zero, zero],
            name, domain=FUSED, num_heads=heads)

    def sum_and_norm(self, x, more, name, scale, bias):
        return self.node(
            "SkipLayerNormalization",
            [x, more, self.weight(f"{name}.weight", scale), self.weight(f"{name}.bias", bias)],
            name, domain=FUSED, epsilon=TINY)

    def model(self, output, width):
        opset = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
        graph = helper.make_graph(
            self.nodes, "encoder",
            [helper.make_tensor_value_info("tokens", TensorProto.INT64, [1, "n"])],
            [helper.make_tensor_value_info(output, TensorProto.FLOAT, [1, width])],
            list(self.weights.values()))
        return helper.make_model(graph, opset_imports=opset, ir_version=8)


def in_eight_bits(matrix):
    """Symmetric, one scale a column, within ±64: sums of products then fit on every processor."""
    scale = (np.abs(matrix).max(axis=0) / 64).astype(np.float32)
    return np.round(matrix / scale).astype(np.int8), scale


def embedded(g, words, places, norm):
    """
    :param words: the word vectors as the published model has them: (bytes, scale, zero point)
    :param places: of each place in the sentence, with the kind of sentence added
    """
    small, scale, zero = (g.weight(f"words.{n}", v) for n, v in zip(("bytes", "scale", "zero"), words))
    found = g.node("Gather", [small, "tokens"], "word.bytes")
    word = g.node("DequantizeLinear", [found, scale, zero], "word")
    length = g.node("Shape", ["tokens"], "length", start=1, end=2)
    here = g.node(
        "Slice", [g.weight("places", places), g.weight("zero", np.array([0])), length], "place")
    return g.node(
        "LayerNormalization",
        [g.node("Add", [word, here], "placed"),
         g.weight("norm.weight", norm[0]), g.weight("norm.bias", norm[1])],
        "embedded", axis=-1, epsilon=TINY)


def build(words, places, norm, layers, heads, directions):
    """
    :param layers: of each: name of the part → (matrix or scale, bias); matrices as inputs × outputs
    :param directions: in which the last layer's vector is measured, one a column
    """
    g = Graph()
    x = embedded(g, words, places, norm)
    for i, part in enumerate(layers):
        name = f"layer{i}"
        looked = [part[p] for p in ("query", "key", "value")]
        context = g.attention(
            x, f"{name}.attention",
            np.concatenate([m for m, _ in looked], axis=1), np.concatenate([b for _, b in looked]),
            heads)
        if i == len(layers) - 1:
            first = g.weight("first", np.array([0]))
            x = g.node("Gather", [x, first], f"{name}.first", axis=1)
            context = g.node("Gather", [context, first], f"{name}.context", axis=1)
        x = g.sum_and_norm(
            x, g.product(context, f"{name}.attended", *part["attended"]), f"{name}.norm1", *part["norm1"])
        wide = g.node("Gelu", [g.product(x, f"{name}.wide", *part["wide"])], f"{name}.gelu", domain=FUSED)
        x = g.sum_and_norm(
            x, g.product(wide, f"{name}.narrow", *part["narrow"]), f"{name}.norm2", *part["norm2"])
    whole = g.node("Squeeze", [x, g.weight("one", np.array([1]))], "whole")
    vector = g.node("MatMul", [whole, g.weight("directions", directions)], "vector")
    return g.model(vector, directions.shape[1])
