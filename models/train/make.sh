#!/usr/bin/env bash
# Makes finder.onnx and reader.onnx again: ./make.sh SETS OUT
# SETS holds the folders opennews, squad2-open, nq-qed-dev and clapnq-dev; OUT gets the checkpoints.
# A run that was cut off goes on from its last checkpoint when the same command is given again.
set -euo pipefail
sets_folder=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
cd "$(dirname "${BASH_SOURCE[0]}")"

python3 -m venv "$out/env"
"$out/env/bin/pip" install --quiet --requirement requirements.txt
python() { nice "$out/env/bin/python" "$@"; }
# Without these, memory fills with what is kept for every length of text.
export ONEDNN_PRIMITIVE_CACHE_CAPACITY=256 MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=1000000000

sets=(../../lab/questions/desk)
for name in opennews squad2-open nq-qed-dev clapnq-dev; do sets+=("$sets_folder/$name"); done
negatives="$out/negatives.json"

# Trains NAME (finder, reader) for MINUTES at RATE, from START, unless it is there already.
train() {
  local name=$1 round=$2 minutes=$3 rate=$4 start=$5
  [[ -f "$out/$name-$round.done" ]] && return
  python "train_$name.py" --sets "${sets[@]}" --negatives "$negatives" --minutes "$minutes" --rate "$rate" \
    --seed "$round" --threads "$(nproc)" --out "$out/$name-$round.pt" ${start:+--start "$start"}
  touch "$out/$name-$round.done"
}

[[ -f "$negatives" ]] || python mine.py --sets "${sets[@]}" --out "$negatives"
train finder 1 40 6e-5 "$out/finder-start.pt"
# What the finder now puts wrongly first is what it learns from next.
[[ -f "$out/finder-2.done" ]] || python mine.py --sets "${sets[@]}" --finder "$out/finder-1.pt" --out "$negatives"
train finder 2 30 4e-5 "$out/finder-1.pt"
train reader 1 120 1e-4 ""

python export.py finder "$out/finder-2.pt" ../finder.onnx
python export.py reader "$out/reader-1.pt" ../reader.onnx
python record.py ..
