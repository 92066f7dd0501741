# Real control planes on this machine, to play with: `packaging/dev cluster`. Sourced by
# packaging/dev. They live in the cache folder until they are taken down.
# shellcheck shell=bash disable=SC2154

verb_cluster() {
    local verb=${1:-env} plane=$cache/tools/bin/driftgate-testplane name dir kubeconfig=
    case $verb in
    up)
        make_control_plane
        [ -x "$plane" ] || die "there is no control plane to start"
        ;;
    down | env) ;;
    *) die "packaging/dev cluster up|down|env" ;;
    esac
    for name in west east; do
        dir=$cache/clusters/$name
        kubeconfig+=${kubeconfig:+:}$dir/kubeconfig/merged
        case $verb in
        up)
            if "$plane" env "$dir" >/dev/null 2>&1; then
                say "“$name” is up"
            else
                "$plane" up "$dir" --name "$name" >&2
            fi
            ;;
        env)
            "$plane" env "$dir" >/dev/null 2>&1 ||
                die "“$name” is not up; start it with: packaging/dev cluster up"
            ;;
        down)
            if [ -d "$dir" ]; then "$plane" down "$dir"; fi
            ;;
        esac
    done
    # What a shell can evaluate; the contexts are “west” and “east”, and “west-reader” and so on.
    if [ "$verb" != down ]; then printf "export KUBECONFIG='%s'\n" "$kubeconfig"; fi
}
