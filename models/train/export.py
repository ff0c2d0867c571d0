"""Writes a trained network as int8 ONNX, smaller than 25 MB, and says how far it lies from the trained one.

    python export.py finder finder.pt ../finder.onnx
    python export.py reader reader.pt ../reader.onnx
"""

import os
import sys
import tempfile

import numpy
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from encoder import Finder, Reader
from mine import passage_ids, question_ids
from questions import Passage

EXAMPLE = Passage("", "", "Ferry is back", "2021-03-05", "The ferry crossed the river again on Friday, two weeks after the storm.")


def export(kind: str, checkpoint: str, path: str) -> None:
    model = (Finder if kind == "finder" else Reader)().eval()
    model.load_state_dict(torch.load(checkpoint))
    asked, passage = question_ids("When did the ferry cross again?"), passage_ids(EXAMPLE)
    if kind == "finder":
        ids = torch.tensor([passage, passage])
        inputs = {"ids": ids, "mask": torch.ones_like(ids)}
        outputs = ["tokens", "whole", "weights"]
    else:
        ids = torch.tensor([asked + passage[1:]] * 2)
        types = torch.tensor([[0] * len(asked) + [1] * (len(passage) - 1)] * 2)
        inputs = {"ids": ids, "mask": torch.ones_like(ids), "types": types}
        outputs = ["relevance", "there", "starts", "ends"]
    with tempfile.TemporaryDirectory() as folder:
        full, prepared = os.path.join(folder, "full.onnx"), os.path.join(folder, "prepared.onnx")
        torch.onnx.export(
            model,
            tuple(inputs.values()),
            full,
            input_names=list(inputs),
            output_names=outputs,
            dynamic_axes={name: {0: "texts", 1: "length"} for name in [*inputs, *outputs]},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(full, prepared, skip_symbolic_shape=True)
        # Seven bits: processors without VNNI cut off the sums of two products of eight bits each.
        quantize_dynamic(prepared, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    session = onnxruntime.InferenceSession(path)
    got = session.run(None, {name: tensor.numpy() for name, tensor in inputs.items()})
    with torch.inference_mode():
        wanted = model(*inputs.values())
    for name, a, b in zip(outputs, got, wanted):
        print(f"{name}: differs by {numpy.abs(a - b.numpy()).max():.3f} of {numpy.abs(b.numpy()).max():.3f} at most")
    print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")


if __name__ == "__main__":
    export(*sys.argv[1:4])
