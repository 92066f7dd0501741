#!/usr/bin/env bash
# Runs the benchmarks of a release build and prints their rows as one table. Each row says how it
# stands against the design's budget; the exit status is 0 even where one is missed: machines
# differ, and a budget is for people to look at.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shown=0
printf '%-58s %14s %14s %10s  %s\n' WORK OURS PEER RATIO BUDGET
for program in build/release/tests/bench/bench_*; do
    if [ ! -x "$program" ] || [ ! -f "$program" ]; then continue; fi
    case ${program##*/} in *"${1:-}"*) ;; *) continue ;; esac
    shown=1
    QT_QPA_PLATFORM=offscreen "$program" |
        awk -F ' *[|] *' 'NF >= 5 {printf "%-58s %14s %14s %10s  %s\n", $1, $2, $3, $4, $5; next}
                          {print "# " $0}'
done
[ $shown = 1 ] || { echo "no benchmark is called “${1:-}”" >&2; exit 2; }
