"""Writes a network that export.py quantised in the operators that the runtime is fast at. Its weights stay as they are.

    python fuse.py ../reader.onnx

The runtime fuses what it recognises by itself, but not well: a skip connection with its layer norm as one operator
takes five times as long as the two apart, and a mask of ones is added to every table of attention. Here each product
with its bias, each attention and each activation is one operator, and skip connections and norms are left as they are.
Every text is run alone (the bot's run-networks.ts says why), so nothing is masked.
"""

import sys
from typing import NamedTuple

import onnx
from onnx.helper import make_graph, make_model, make_node, make_opsetid

from encoder import ATTENTION_HEADS

CONTRIBUTED = "com.microsoft"


class Layer(NamedTuple):
    """The names of a layer's parts, as export.py leaves them."""

    asked: list[str]
    """The products that make queries, keys and values."""
    attention: str
    dense: list[str]
    """The other products; the second is activated."""
    activation: str

    @staticmethod
    def of_base(number: int) -> "Layer":
        layer = f"/base/encoder/layer.{number}"
        attention, activation = f"{layer}/attention/self", f"{layer}/intermediate"
        dense = [f"{layer}/{part}/dense" for part in ("attention/output", "intermediate", "output")]
        return Layer([f"{attention}/{part}" for part in ("query", "key", "value")], attention, dense, f"{activation}/intermediate_act_fn")


PRESENCE = Layer(
    [f"/presence/{part}" for part in ("query", "key", "value")],
    "/presence",
    [f"/presence/{part}" for part in ("gather", "widen", "narrow")],
    "/presence/activate",
)


def fuse(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same network, its layers in fewer operators. Names of weights, and of what passes between, are kept."""
    graph = model.graph
    products = {node.name: node for node in graph.node if node.op_type == "MatMulInteger"}
    count = sum(name.endswith("/attention/self/query/MatMul_quant") for name in products)
    if count == 0:
        raise ValueError("no layer was found that quantize_dynamic left: is it fused already?")
    layers = [Layer.of_base(number) for number in range(count)]
    if any(name.startswith("/presence/") for name in products):
        layers.append(PRESENCE)
    written: list[onnx.NodeProto] = []

    def write(kind: str, inputs: list[str], output: str, name: str, **attributes) -> None:
        written.append(make_node(kind, inputs, [output], name=name, domain=CONTRIBUTED, **attributes))

    for layer in layers:
        for part in [*layer.asked, *layer.dense]:
            # By the node's name restore.py finds the weights.
            product = products[f"{part}/MatMul_quant"]
            text, weight, zero, weight_zero = product.input
            scales = [f"{value.removesuffix('_quantized')}_scale" for value in (text, weight)]
            bias = f"{part}.bias".strip("/").replace("/", ".")
            inputs = [text, weight, *scales, zero, weight_zero, bias]
            write("MatMulIntegerToFloat", inputs, f"{part}/Add_output_0", product.name)
        asked = [f"{part}/Add_output_0" for part in layer.asked]
        write("MultiHeadAttention", asked, f"{layer.attention}/Reshape_3_output_0", layer.attention, num_heads=ATTENTION_HEADS)
        write("Gelu", [f"{layer.dense[1]}/Add_output_0"], f"{layer.activation}/Mul_1_output_0", layer.activation)
    return put_together(graph, written)


def put_together(graph: onnx.GraphProto, written: list[onnx.NodeProto]) -> onnx.ModelProto:
    """What leads to the graph's outputs, each node after its inputs; what was written takes the place of what made the same."""
    maker = {output: node for node in [*graph.node, *written] for output in node.output}
    ordered: dict[str, onnx.NodeProto] = {}

    def place(value: str) -> None:
        node = maker.get(value)
        if node is None or node.output[0] in ordered:
            return
        for needed in node.input:
            place(needed)
        ordered[node.output[0]] = node

    for output in graph.output:
        place(output.name)
    used = {value for node in ordered.values() for value in node.input}
    kept = make_graph(
        list(ordered.values()),
        graph.name,
        [value for value in graph.input if value.name in used],
        list(graph.output),
        [value for value in graph.initializer if value.name in used],
    )
    return make_model(kept, opset_imports=[make_opsetid("", 17), make_opsetid(CONTRIBUTED, 1)], ir_version=8)


if __name__ == "__main__":
    path = sys.argv[1]
    onnx.save(fuse(onnx.load(path)), path)
