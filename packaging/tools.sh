# Programs that tests and benchmarks run and Debian does not have, built from their Go modules
# into the cache folder, once for each version. Sourced by packaging/dev.

helm_version=v3.17.4
dyff_version=v1.10.1

# make_go_tool NAME VERSION PACKAGE: says so and goes on where it cannot be had; what needs the
# tool then reports that it was skipped.
make_go_tool() {
    local name=$1 version=$2 package=$3 mark=$cache/tools/$1-$2
    if [ -e "$mark" ] && [ -x "$cache/tools/bin/$name" ]; then return; fi
    if ! inside go version >/dev/null 2>&1; then
        say "$name is not built: there is no Go here"
        return
    fi
    say "building $name $version from its Go module (once, a minute or two)"
    mkdir -p "$cache/tools/bin"
    if inside env GOBIN="$cache/tools/bin" GOTOOLCHAIN=local GOFLAGS=-trimpath CGO_ENABLED=0 \
        go install "$package@$version" >"$(log_file "$name")" 2>&1; then
        : >"$mark"
    else
        tail -n 5 "$(log_file "$name")" >&2
        say "$name could not be built; the tests that need it will say that they were skipped"
    fi
}

make_test_tools() {
    make_go_tool helm "$helm_version" helm.sh/helm/v3/cmd/helm
}

make_bench_tools() {
    make_go_tool dyff "$dyff_version" github.com/homeport/dyff/cmd/dyff
}
