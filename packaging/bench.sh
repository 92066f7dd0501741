#!/usr/bin/env bash
# Runs the benchmarks of a release build and prints their rows as one table, then what missed its
# budget once more. Each row names the peer in brackets; its ratio is the peer's figure through
# ours. The exit status is 0 even where a budget is missed: machines differ, and a budget is for
# people to look at.
#
#   bench.sh [NAME [ARGS]]   only bench_NAME, with its own arguments
#
# On a machine that is busy with other work, times are the processor's instead of the clock's, and
# the table says so; DRIFTGATE_BENCH_CLOCK=wall or =processor chooses.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DRIFTGATE_BENCH_FOLDER=${DRIFTGATE_BENCH_FOLDER:-${XDG_CACHE_HOME:-$HOME/.cache}/driftgate/bench}
if [ -z "${DRIFTGATE_BENCH_CLOCK:-}" ]; then
    DRIFTGATE_BENCH_CLOCK=wall
    # Somebody else runs as long as more wait for a processor than there are, on the average.
    read -r load _ </proc/loadavg || load=0
    if [ "${load%.*}" -ge "$(nproc)" ]; then DRIFTGATE_BENCH_CLOCK=processor; fi
fi
export DRIFTGATE_BENCH_CLOCK
if [ "$DRIFTGATE_BENCH_CLOCK" = processor ]; then
    printf 'this machine is busy (load %s): times are those of the processor\n' "${load:-not asked}"
fi
wanted=${1:-}
[ $# -eq 0 ] || shift
table=$(mktemp)
trap 'rm -f "$table"' EXIT
shown=0
# Lays each line out as soon as it is there; awk may wait for a whole block of a pipe.
lay_out() {
    local line parts
    while IFS= read -r line; do
        if [[ $line == *'|'*'|'*'|'*'|'*'|'* ]]; then
            IFS='|' read -ra parts <<<"${line// | /|}"
            printf '%-86s %12s %12s %9s  %-18s %s\n' "${parts[@]:0:6}"
        else
            printf '  %s\n' "$line"
        fi
    done
}
printf '%-86s %12s %12s %9s  %-18s %s\n' 'WORK (PEER)' OURS PEER RATIO BUDGET VERDICT
for program in build/release/tests/bench/bench_*; do
    if [ ! -x "$program" ] || [ ! -f "$program" ]; then continue; fi
    name=${program##*/bench_}
    if [ -n "$wanted" ] && [ "$name" != "$wanted" ]; then continue; fi
    shown=1
    QT_QPA_PLATFORM=offscreen "$program" "$@" | tee -a "$table" | lay_out ||
        printf '  bench_%s failed\n' "$name"
done
[ $shown = 1 ] || {
    echo "no benchmark is called “$wanted”" >&2
    exit 2
}
missed=$(grep -c '[|] MISSED$' "$table" || true)
printf '\n%s of %s budgets missed%s\n' "$missed" "$(grep -cE '[|] (met|MISSED)$' "$table" || true)" \
    "$([ "$missed" = 0 ] || printf ':')"
grep '[|] MISSED$' "$table" | cut -d '|' -f 1 | sed 's/^/  /' || true
