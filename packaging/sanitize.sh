# shellcheck shell=bash disable=SC2154
# `packaging/dev sanitize`: the tests under GCC's sanitizers. Sourced by packaging/dev.

# The folders whose code uses threads: the others have nothing for the thread sanitizer to see.
threaded_folders="git render cluster workspace desktop"

# sanitize [asan|tsan] [ARGS for ctest]
verb_sanitize() {
    local preset=asan folder targets=() labels=()
    case ${1:-} in asan | tsan) preset=$1 && shift ;; esac
    local lists=$packaging/sanitizers
    if [ "$preset" = tsan ]; then
        for folder in $threaded_folders; do targets+=("tests-$folder"); done
        labels=(-L "^(${threaded_folders// /|})\$")
    fi
    build "$preset" "${targets[@]}"
    make_test_tools
    inside env \
        ASAN_OPTIONS="detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1" \
        LSAN_OPTIONS="suppressions=$lists/leaks.txt:print_suppressions=0" \
        UBSAN_OPTIONS="print_stacktrace=1" \
        TSAN_OPTIONS="suppressions=$lists/threads.txt:second_deadlock_stack=1:history_size=4" \
        ctest --test-dir "build/$preset" --output-on-failure -j "$(nproc)" "${labels[@]}" "$@"
}
