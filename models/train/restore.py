"""Reads a shipped network back as a checkpoint, so that a training can go on from it where no other was kept.

    python restore.py ../finder.onnx finder.pt
    python restore.py ../reader.onnx reader.pt

The weights have the seven bits that export.py left them. It says which weights were found.
"""

import sys

import onnx
import torch
from onnx.numpy_helper import to_array


def restore(path: str) -> dict[str, torch.Tensor]:
    """Weights by the names that `encoder.load` knows: of a matrix, its node's; of all else, the file's own."""
    graph = onnx.load(path).graph
    values = {value.name: torch.from_numpy(to_array(value).copy()) for value in graph.initializer}

    def in_full(name: str) -> torch.Tensor:
        steps, zero, scale = (values[f"{name}_{part}"] for part in ("quantized", "zero_point", "scale"))
        return (steps.float() - zero.float()) * scale

    state = {}
    for node in graph.node:
        if node.op_type in ("MatMulInteger", "MatMulIntegerToFloat"):
            layer = node.name.removesuffix("/MatMul_quant").removesuffix("/Gemm_MatMul_quant").strip("/")
            state[f"{layer.replace('/', '.')}.weight"] = in_full(node.input[1].removesuffix("_quantized")).T.contiguous()
        elif node.op_type == "Gather" and node.input[0].endswith(".weight_quantized"):
            name = node.input[0].removesuffix("_quantized")
            state[name] = in_full(name)
    whole = (".bias", "LayerNorm.weight")
    return state | {name: value.float() for name, value in values.items() if name.endswith(whole)}


if __name__ == "__main__":
    read, written = sys.argv[1:]
    weights = restore(read)
    torch.save(weights, written)
    print(f"{written}: {len(weights)} tensors, {sum(each.numel() for each in weights.values()):,} weights")
