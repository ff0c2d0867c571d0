"""Writes the mean of two checkpoints: what was learned lately, without forgetting as much of what was known.

    python average.py reader-before.pt reader-after.pt reader.pt
"""

import sys

import torch


def main() -> None:
    before, after, out = sys.argv[1:]
    first, second = (torch.load(path, map_location="cpu") for path in (before, after))
    mean = {
        name: (weights.float() + second[name].float()) / 2 if weights.is_floating_point() else weights
        for name, weights in first.items()
    }
    torch.save(mean, out)


if __name__ == "__main__":
    main()
