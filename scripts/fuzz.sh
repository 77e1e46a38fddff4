#!/usr/bin/env bash
# Tries each reader with libFuzzer: RUNS inputs each, from the corpus in Tests/Fuzz/corpus.
# Stops at the first input that crashes, takes longer than a second or more memory than the cap;
# the input is then kept in .build-fuzz/.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly build=.build-fuzz
readonly runs=${RUNS:-1000000}
readonly corpus=Tests/Fuzz/corpus
# A reading's own cap is 300 MB; the fuzzer itself needs the rest.
readonly memory_mb=600

swift build --package-path Tests/Fuzz --scratch-path "$build" -c release --product FuzzReaders \
  -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library
swiftc -sanitize=fuzzer -o "$build/fuzz" "$build/release/libFuzzReaders.a" \
  -lcrypto -lz -lzip -lexpat

for seeds in "$corpus"/*/; do
  reader=$(basename "$seeds")
  found=$build/found/$reader
  mkdir -p "$found"
  scripts/say.sh "Trying $reader with $runs inputs"
  env SWIFT_BACKTRACE=enable=no FUZZ_READER="$reader" "$build/fuzz" -runs="$runs" -timeout=1 \
    -rss_limit_mb="$memory_mb" -max_len=4096 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="$build/$reader-" "$found" "$seeds"
done
scripts/say.sh "No reader crashed, hung or took too much memory."
