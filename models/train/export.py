"""Writes a trained network as int8 ONNX, smaller than 25 MB, and says how far it lies from the trained one.

    python export.py finder finder.pt ../finder.onnx
    python export.py reader reader.pt ../reader.onnx
    python export.py match ../match.onnx

match: the products of the word pieces of texts and a question. JavaScript takes ten times as long for them.
"""

import os
import sys
import tempfile

import numpy
import onnx
import torch

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the runtime: it would report to its maker

import onnxruntime
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

import encoder
from encoder import Finder, Reader, pieces_of
from fuse import fuse
from texts import lay_pair, lay_passage

QUESTION = pieces_of("When did the ferry cross again?").ids
SOURCE = pieces_of("Ferry is back, March 2021").ids
TEXT = pieces_of("The ferry crossed the river again on Friday, two weeks after the storm.").ids


def export(kind: str, checkpoint: str, path: str) -> None:
    model = encoder.load(Finder if kind == "finder" else Reader, checkpoint).cpu().eval()
    if kind == "finder":
        ids = torch.tensor([lay_passage(SOURCE, TEXT)])
        inputs = {"ids": ids, "mask": torch.ones_like(ids)}
        outputs = ["tokens", "whole", "weights"]
    else:
        pair = lay_pair(QUESTION, SOURCE, TEXT)
        ids, types = torch.tensor([pair.ids]), torch.tensor([pair.types])
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
    onnx.save(fuse(onnx.load(path)), path)
    session = onnxruntime.InferenceSession(path)
    taken = [value.name for value in session.get_inputs()]
    got = session.run(None, {name: inputs[name].numpy() for name in taken})
    with torch.inference_mode():
        wanted = model(*inputs.values())
    for name, a, b in zip(outputs, got, wanted):
        print(f"{name}: differs by {numpy.abs(a - b.numpy()).max():.3f} of {numpy.abs(b.numpy()).max():.3f} at most")
    print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB")


class Match(torch.nn.Module):
    def forward(self, texts, question):
        return texts @ question.T


def export_match(path: str) -> None:
    torch.onnx.export(
        Match(),
        (torch.zeros(3, encoder.TOKEN_DIMENSIONS), torch.zeros(2, encoder.TOKEN_DIMENSIONS)),
        path,
        input_names=["texts", "question"],
        output_names=["products"],
        dynamic_axes={"texts": {0: "pieces"}, "question": {0: "tokens"}, "products": {0: "pieces", 1: "tokens"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    export_match(sys.argv[2]) if sys.argv[1] == "match" else export(*sys.argv[1:4])
