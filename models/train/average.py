"""Writes the mean of two checkpoints: what was learned lately, without forgetting as much of what was known.

    python average.py reader-before.pt reader-after.pt reader.pt [SHARE]

SHARE is that of what came after, a half unless given.
"""

import sys

import torch


def main() -> None:
    before, after, out = sys.argv[1:4]
    share = float(sys.argv[4]) if len(sys.argv) > 4 else 0.5
    first, second = (torch.load(path, map_location="cpu") for path in (before, after))
    mean = {
        name: torch.lerp(weights.float(), second[name].float(), share) if weights.is_floating_point() else weights
        for name, weights in first.items()
    }
    torch.save(mean, out)


if __name__ == "__main__":
    main()
