"""Writes a network that export.py quantised in the operators that the runtime is fast at. Its weights stay as they are.

    python fuse.py ../reader.onnx

The runtime fuses what it recognises by itself, but not well: a skip connection with its layer norm as one operator
takes five times as long as the two apart, and a mask of ones is added to every table of attention. Here each product
with its bias, each attention and each activation is one operator, and skip connections and norms are left as they are.
Every text is run alone (the bot's run-networks.ts says why), so nothing is masked.
"""

import sys

import onnx
from onnx.helper import make_graph, make_model, make_node, make_opsetid

ATTENTION_HEADS = 12
CONTRIBUTED = "com.microsoft"
PRODUCTS = [
    *(f"attention/self/{part}" for part in ("query", "key", "value")),
    "attention/output/dense",
    "intermediate/dense",
    "output/dense",
]


def fuse(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same network, its layers in fewer operators. Names of weights, and of what passes between, are kept."""
    graph = model.graph
    products = {node.name: node for node in graph.node if node.op_type == "MatMulInteger"}
    layers = sum(name.endswith("/attention/self/query/MatMul_quant") for name in products)
    if layers == 0:
        raise ValueError("no layer was found that quantize_dynamic left: is it fused already?")
    written: list[onnx.NodeProto] = []

    def write(kind: str, inputs: list[str], output: str, name: str, **attributes) -> None:
        written.append(make_node(kind, inputs, [output], name=name, domain=CONTRIBUTED, **attributes))

    for number in range(layers):
        layer = f"/base/encoder/layer.{number}"
        for part in PRODUCTS:
            # By the node's name restore.py finds the weights.
            product = products[f"{layer}/{part}/MatMul_quant"]
            text, weight, zero, weight_zero = product.input
            scales = [f"{value.removesuffix('_quantized')}_scale" for value in (text, weight)]
            bias = f"{layer}/{part}.bias".strip("/").replace("/", ".")
            inputs = [text, weight, *scales, zero, weight_zero, bias]
            write("MatMulIntegerToFloat", inputs, f"{layer}/{part}/Add_output_0", product.name)
        attention, activation = f"{layer}/attention/self", f"{layer}/intermediate"
        asked = [f"{attention}/{part}/Add_output_0" for part in ("query", "key", "value")]
        write("MultiHeadAttention", asked, f"{attention}/Reshape_3_output_0", attention, num_heads=ATTENTION_HEADS)
        activated = f"{activation}/intermediate_act_fn/Mul_1_output_0"
        write("Gelu", [f"{activation}/dense/Add_output_0"], activated, activation)
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
