"""Trains a network as it ships: its layers see their weights and inputs rounded as export.py rounds them.

A training that goes on from a rounded file changes most weights by less than half a step, so rounded again they fall
back to where they were. Here what the rounding takes away is part of the loss, and the gradients go straight through it
(Bengio et al. 2013, arXiv 1308.3432), to weights that are kept in full.
"""

import torch
from torch import nn
from torch.nn.functional import embedding, linear

WEIGHT_STEPS = 64
"""To either side of zero, which are seven bits in all; each output of a layer has its own."""
INPUT_STEPS = 255
"""Eight bits, for all that goes into a layer together, and for a table."""
ROUNDED_TABLES = ("position_embeddings", "token_type_embeddings")
"""Those of the words are rounded, too, and not trained."""


def round_as_shipped(model: nn.Module) -> None:
    """Makes the model's layers round; what its checkpoints hold stays as it is."""
    for name in ROUNDED_TABLES:
        round_table(getattr(model.base.embeddings, name))
    for layer in model.modules():
        if isinstance(layer, nn.Linear):
            round_layer(layer)


def round_table(table: nn.Embedding) -> None:
    table.forward = lambda ids: embedding(ids, round_whole(table.weight))


def round_layer(layer: nn.Linear) -> None:
    layer.forward = lambda inputs: linear(round_whole(inputs), round_by_output(layer.weight), layer.bias)


def round_by_output(weights: torch.Tensor) -> torch.Tensor:
    steps = (weights.detach().abs().amax(1) / WEIGHT_STEPS).clamp(min=1e-9)
    zeros = torch.zeros_like(steps, dtype=torch.int32)
    return torch.fake_quantize_per_channel_affine(weights, steps, zeros, 0, -WEIGHT_STEPS, WEIGHT_STEPS)


def round_whole(values: torch.Tensor) -> torch.Tensor:
    """By one step for all of them; zero stays zero."""
    least, most = torch.aminmax(values.detach())
    least, most = min(float(least), 0.0), max(float(most), 0.0)
    step = max((most - least) / INPUT_STEPS, 1e-9)
    return torch.fake_quantize_per_tensor_affine(values, step, round(-least / step), 0, INPUT_STEPS)
