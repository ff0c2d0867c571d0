"""Late interaction: encoding texts with the finder, and comparing questions with passages piece by piece."""

from typing import NamedTuple

import torch
from torch.nn.functional import pad as widen

from encoder import DEVICE, Finder, in_half, pad, quiet_ids

BLOCK = 64
PASSAGES_AT_ONCE = 2048
SHORTLIST = 60
"""On a processor only so many passages are compared piece by piece: those whose whole vectors are most like."""


def quiet_mask() -> torch.Tensor:
    mask = torch.zeros(40000, dtype=torch.bool, device=DEVICE)
    mask[torch.tensor(quiet_ids(), device=DEVICE)] = True
    return mask


def encode_rows(finder: Finder, rows: list[list[int]], quiet: torch.Tensor, block: int = BLOCK):
    """Vectors of tokens, which of them count for a passage, whole vectors and weights of questions,
    in the rows' order and padded to the longest row. Short rows are encoded beside short ones."""
    order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
    longest = pad([rows[order[-1]]]).shape[1]
    parts = []
    with in_half():
        for start in range(0, len(order), block):
            ids = pad([rows[n] for n in order[start : start + block]]).to(DEVICE)
            tokens, whole, weights = finder(ids, (ids != 0).long())
            room = longest - ids.shape[1]
            kept = ~quiet[ids] & (ids != 0)
            parts.append((widen(tokens, (0, 0, 0, room)), widen(kept, (0, room)), whole, widen(weights, (0, room))))
    back = torch.tensor(order).argsort().to(DEVICE)
    return [torch.cat(part)[back] for part in zip(*parts)]


def compare(asked, weights, tokens, kept) -> torch.Tensor:
    """The score of each question (rows) with each passage (columns): each piece of the question takes its best
    match, and the matches are added up by the question's weights."""
    with in_half():
        likeness = torch.einsum("qtd,pnd->qtpn", asked, tokens)
    likeness = likeness.masked_fill(~kept[None, None], -1)
    return (likeness.amax(-1).float() * weights.unsqueeze(-1)).sum(1)


class Passages(NamedTuple):
    """Encoded passages, one a row."""

    tokens: torch.Tensor
    kept: torch.Tensor
    wholes: torch.Tensor

    def chosen(self, rows: list[int]) -> "Passages":
        return Passages(*(part[rows] for part in self))


@torch.inference_mode()
def encode_passages(finder: Finder, rows: list[list[int]]) -> Passages:
    tokens, kept, wholes, _ = encode_rows(finder, rows, quiet_mask(), 4 * BLOCK)
    return Passages(tokens.bfloat16(), kept, wholes)


@torch.inference_mode()
def rank(finder: Finder, questions: list[list[int]], passages: Passages, most: int, most_whole: int = 0):
    """For each question the rows and scores of the passages that match best, and the rows of those whose whole
    vector does. Yields one question after the other."""
    quiet, count = quiet_mask(), len(passages.wholes)
    if DEVICE != "cuda":
        yield from rank_shortlist(finder, questions, passages, most, most_whole)
        return
    at_once = 8
    for start in range(0, len(questions), at_once):
        asked, _, whole, weights = encode_rows(finder, questions[start : start + at_once], quiet)
        scores = torch.cat(
            [
                compare(asked.bfloat16(), weights, passages.tokens[a : a + PASSAGES_AT_ONCE], passages.kept[a : a + PASSAGES_AT_ONCE])
                for a in range(0, count, PASSAGES_AT_ONCE)
            ],
            dim=1,
        )
        best, rows = scores.topk(min(most, count))
        _, by_whole = (whole @ passages.wholes.T).topk(min(most_whole, count))
        yield from zip(rows.tolist(), best.tolist(), by_whole.tolist())


@torch.inference_mode()
def rank_shortlist(finder: Finder, questions: list[list[int]], passages: Passages, most: int, most_whole: int):
    """As `rank`, among the passages that are most like the question as a whole."""
    quiet = quiet_mask()
    for start in range(0, len(questions), BLOCK):
        asked, _, whole, weights = encode_rows(finder, questions[start : start + BLOCK], quiet)
        like = (whole @ passages.wholes.T).topk(min(SHORTLIST, len(passages.wholes))).indices
        for n, rows in enumerate(like):
            tokens, kept = passages.tokens[rows].float(), passages.kept[rows]
            scores, order = compare(asked[n : n + 1], weights[n : n + 1], tokens, kept)[0].sort(descending=True)
            yield rows[order][:most].tolist(), scores[:most].tolist(), rows[:most_whole].tolist()
