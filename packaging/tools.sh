# Programs that tests and benchmarks run and Debian does not have, built from their Go modules
# into the cache folder, once for each version. Sourced by packaging/dev.
# shellcheck shell=bash disable=SC2154

helm_version=v3.17.4
dyff_version=v1.10.1

# not_made WORDS: says so and goes on; what needs it then reports that it was skipped. With
# DRIFTGATE_NEEDS_ALL nothing may be skipped, and it ends here.
not_made() {
    if [ -n "${DRIFTGATE_NEEDS_ALL:-}" ]; then die "$1, and DRIFTGATE_NEEDS_ALL is set"; fi
    say "$1; the tests that need it will say that they were skipped"
}

# make_go_tool NAME VERSION PACKAGE
make_go_tool() {
    local name=$1 version=$2 package=$3 mark=$cache/tools/$1-$2
    if [ -e "$mark" ] && [ -x "$cache/tools/bin/$name" ]; then return; fi
    if ! inside go version >/dev/null 2>&1; then
        not_made "$name is not built, as there is no Go here"
        return
    fi
    say "building $name $version from its Go module (once, a minute or two)"
    mkdir -p "$cache/tools/bin"
    # What Go fetches and keeps stays in the cache folder, and can be removed with it.
    if inside env GOBIN="$cache/tools/bin" GOPATH="$cache/tools/go" GOCACHE="$cache/tools/go/build" \
        GOTOOLCHAIN=local GOFLAGS="-trimpath -modcacherw" CGO_ENABLED=0 \
        go install "$package@$version" >"$(log_file "$name")" 2>&1; then
        : >"$mark"
    else
        tail -n 5 "$(log_file "$name")" >&2
        not_made "$name could not be built"
    fi
}

# The version of Kubernetes whose control plane the tests run against, as its go.mod has it.
kubernetes_version() {
    awk '$1 == "k8s.io/kubernetes" {print $2}' "$repo/tests/cluster/controlplane/go.mod"
}

# make_control_plane: builds tests/cluster/controlplane where its files have changed since it was
# built last.
make_control_plane() {
    local source=$repo/tests/cluster/controlplane version key dir begin=$SECONDS
    key=$(cd "$source" && cat go.mod go.sum ./*.go | sha256sum | cut -c1-12)
    dir=$cache/tools/testplane-$key
    mkdir -p "$cache/tools/bin"
    if [ ! -x "$dir/driftgate-testplane" ]; then
        if ! inside go version >/dev/null 2>&1; then
            not_made "the control plane for the tests is not built, as there is no Go here"
            return
        fi
        version=$(kubernetes_version)
        say "building a Kubernetes $version control plane for the tests (once, some ten minutes on two cores)"
        if ! inside env -C "$source" GOTOOLCHAIN=local GOFLAGS=-mod=readonly CGO_ENABLED=0 \
            go build -trimpath -o "$dir.part" -ldflags "-s -w \
                -X k8s.io/component-base/version.gitVersion=$version \
                -X k8s.io/component-base/version.gitMajor=1 \
                -X k8s.io/component-base/version.gitMinor=$(cut -d. -f2 <<<"$version") \
                -X k8s.io/component-base/version.gitTreeState=clean" \
            . >"$(log_file testplane)" 2>&1; then
            tail -n 5 "$(log_file testplane)" >&2
            not_made "the control plane could not be built"
            return
        fi
        mkdir -p "$dir"
        mv -f "$dir.part" "$dir/driftgate-testplane"
        say "built it in $((SECONDS - begin)) s"
    fi
    touch "$dir"
    ln -sfn "../testplane-$key/driftgate-testplane" "$cache/tools/bin/driftgate-testplane"
    # The binary is large; of old ones only those of other work trees are kept, for a while.
    find "$cache/tools" -maxdepth 1 -name 'testplane-*' -mtime +14 -exec rm -rf {} +
}

make_test_tools() {
    make_go_tool helm "$helm_version" helm.sh/helm/v3/cmd/helm
    make_control_plane
}

make_bench_tools() {
    make_go_tool dyff "$dyff_version" github.com/homeport/dyff/cmd/dyff
}
