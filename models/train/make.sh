#!/usr/bin/env bash
# Makes finder.onnx and reader.onnx again: ./make.sh SETS OUT BGE.jar
# SETS holds the folders opennews, squad2-open, nq-qed-dev and clapnq-dev, and what read_qed.py and read_squad.py
# make: nq-qed-train and squad-train. OUT gets the checkpoints. BGE.jar: see bases.py.
# A run that was cut off goes on with the first step that is not done when the same command is given again.
set -euo pipefail
sets_folder=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
jar=$(realpath "$3")
cd "$(dirname "${BASH_SOURCE[0]}")"

[[ -d "$out/env" ]] || python3 -m venv "$out/env"
"$out/env/bin/pip" install --quiet --requirement requirements.txt
# Without these, a processor's memory fills with what is kept for every length of text.
export ONEDNN_PRIMITIVE_CACHE_CAPACITY=256 MALLOC_ARENA_MAX=1
# The system's allocator gives large tensors back and asks for them anew; on some machines a step takes half as
# long again for it. Debian's package libtcmalloc-minimal4 has one that keeps them.
tcmalloc=$(ls /usr/lib/*/libtcmalloc_minimal.so.4 2>/dev/null | head -n 1 || true)
[[ -z "$tcmalloc" ]] || export LD_PRELOAD="$tcmalloc" TCMALLOC_RELEASE_RATE=0

# Makes a file with a Python script of this folder, unless it is there: once RESULT SCRIPT ARGUMENTS…
once() {
  local result=$1
  shift
  [[ -f "$result.done" ]] && return
  nice "$out/env/bin/python" "$@"
  touch "$result.done"
}

desk=$(realpath ../../lab/questions/desk)
bare=$(realpath ../../lab/questions/bare)
sets=("$sets_folder/opennews+$desk+$bare" "$sets_folder/nq-qed-dev+$sets_folder/nq-qed-train")
sets+=("$(realpath ../../lab/questions/wiki)" "$sets_folder/squad2-open" "$sets_folder/clapnq-dev" "$sets_folder/squad-train")

once "$out/minilm.pt" bases.py minilm "$out/minilm.pt"
once "$out/bge.pt" bases.py bge "$jar" "$out/bge.pt"

once "$out/negatives-1.json" mine.py --sets "${sets[@]}" --finder "$out/minilm.pt" --out "$out/negatives-1.json"
once "$out/finder-1.pt" train_finder.py --sets "${sets[@]}" --negatives "$out/negatives-1.json" \
  --start "$out/finder-start.pt" --rounds 2 --out "$out/finder-1.pt"
# What the finder now puts wrongly first is what all learn from next.
once "$out/negatives.json" mine.py --sets "${sets[@]}" --finder "$out/finder-1.pt" --out "$out/negatives.json"

learn=(--sets "${sets[@]}" --negatives "$out/negatives.json")
once "$out/teacher.pt" train_reader.py "${learn[@]}" --start "$out/bge.pt" --rounds 6 --out "$out/teacher.pt"
once "$out/reader.pt" train_reader.py "${learn[@]}" --start "$out/minilm.pt" --teacher "$out/teacher.pt" --rounds 8 --out "$out/reader.pt"
once "$out/finder.pt" train_finder.py "${learn[@]}" --start "$out/finder-1.pt" --teacher "$out/teacher.pt" --rounds 5 --out "$out/finder.pt"

once "$out/measured" measure.py --sets "$sets_folder/opennews" "$desk" --finder "$out/finder.pt" --reader "$out/reader.pt"
"$out/env/bin/python" export.py finder "$out/finder.pt" ../finder.onnx
"$out/env/bin/python" export.py reader "$out/reader.pt" ../reader.onnx
"$out/env/bin/python" export.py match ../match.onnx
"$out/env/bin/python" record.py ..
