"""Writes a network that export.py quantised in the operators that the runtime is fast at. Its weights stay as they are.

    python fuse.py ../reader.onnx

The runtime fuses what it recognises by itself, but not well: a skip connection with its layer norm as one operator
takes five times as long as the two apart, and a mask of ones is added to every table of attention. Here a layer is
spelt out: three products, attention, a product, the norm, and so on. Every text is run alone (the bot's
run-networks.ts says why), so nothing is masked.
"""

import sys

import onnx
from onnx.helper import make_graph, make_model, make_node, make_opsetid

HEADS = 12
NORM_EPSILON = 1e-12
CONTRIBUTED = "com.microsoft"


def fuse(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same network, its layers in fewer operators. Names of weights, and what is before and after, are kept."""
    graph = model.graph
    products = {node.name: node for node in graph.node if node.op_type == "MatMulInteger"}
    layers = sum(name.endswith("/attention/self/query/MatMul_quant") for name in products)
    if layers == 0:
        raise ValueError("no layer was found that quantize_dynamic left: is it fused already?")
    written: list[onnx.NodeProto] = []

    def write(kind: str, inputs: list[str], outputs: list[str], domain: str = CONTRIBUTED, **attributes) -> None:
        name = f"{outputs[0]}/{kind}"
        written.append(make_node(kind, inputs, outputs, name=name, domain=domain, **attributes))

    def quantise(text: str) -> list[str]:
        parts = [f"{text}_{part}" for part in ("quantized", "scale", "zero_point")]
        write("DynamicQuantizeLinear", [text], parts, domain="")
        return parts

    def multiply(text: list[str], layer: str) -> str:
        """A product of whole numbers; the node keeps the layer's name, by which restore.py finds its weights."""
        weight = products[f"{layer}/MatMul_quant"].input[1].removesuffix("_quantized")
        bias = layer.strip("/").replace("/", ".") + ".bias"
        inputs = [text[0], f"{weight}_quantized", text[1], f"{weight}_scale", text[2], f"{weight}_zero_point", bias]
        write("MatMulIntegerToFloat", inputs, [layer])
        written[-1].name = f"{layer}/MatMul_quant"
        return layer

    def normalise(text: str, skipped: str, layer: str) -> str:
        named = layer.strip("/").replace("/", ".")
        out = f"{layer}/LayerNormalization_output_0"
        write("Add", [text, skipped], [f"{layer}/sum"], domain="")
        inputs = [f"{layer}/sum", f"{named}.weight", f"{named}.bias"]
        write("LayerNormalization", inputs, [out], domain="", axis=-1, epsilon=NORM_EPSILON)
        return out

    text = "/base/embeddings/LayerNorm/LayerNormalization_output_0"
    for number in range(layers):
        layer = f"/base/encoder/layer.{number}"
        quantised = quantise(text)
        asked = [multiply(quantised, f"{layer}/attention/self/{part}") for part in ("query", "key", "value")]
        write("MultiHeadAttention", asked, [f"{layer}/attention/self"], num_heads=HEADS)
        attended = multiply(quantise(f"{layer}/attention/self"), f"{layer}/attention/output/dense")
        attended = normalise(attended, text, f"{layer}/attention/output/LayerNorm")
        inner = multiply(quantise(attended), f"{layer}/intermediate/dense")
        write("Gelu", [inner], [f"{layer}/intermediate"])
        outer = multiply(quantise(f"{layer}/intermediate"), f"{layer}/output/dense")
        text = normalise(outer, attended, f"{layer}/output/LayerNorm")
    return put_together(graph, written)


def put_together(graph: onnx.GraphProto, written: list[onnx.NodeProto]) -> onnx.ModelProto:
    """The nodes that were written, with those of the graph that lead to them and from them, each after its inputs."""
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
