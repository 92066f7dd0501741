# The build environment: this machine itself where its packages are new enough, else a Debian 13
# root in the user's cache folder (root.sh). Sourced by packaging/dev.
# Needs: $packaging, $repo, $cache, $start.
# shellcheck shell=bash disable=SC2154

suite=trixie
os_release=${os_release:-/etc/os-release}
packages=()
while read -r name _; do
    case $name in '' | '#'*) ;; *) packages+=("$name") ;; esac
done <"$packaging/packages.txt"

say() { printf 'dev: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 3
}

log_file() {
    mkdir -p "$cache/log"
    printf '%s/log/%s.log' "$cache" "$1"
}

# show_log NAME: the end of a log that tells of a failure, in a person's words where it can be told.
show_log() {
    local log why
    log=$(log_file "$1")
    tail -n 40 "$log" >&2
    why=$(plain_cause "$log")
    die "${why:-that failed}; the whole output is in $log"
}

# What a log of apt or mmdebstrap says about the two things that mostly go wrong.
plain_cause() {
    if grep -qiE 'no space left|not enough free disk space' "$1"; then
        printf 'the disk is full: about 4 GB are needed in %s and 3 GB in %s' \
            "$cache" "${TMPDIR:-/tmp}"
    elif grep -qiE 'temporary failure resolving|could not resolve|could not connect|connection (timed out|refused)|network is unreachable|cannot initiate the connection' "$1"; then
        printf 'the packages could not be fetched: the mirror was not reached, so look at the network and the proxy and run this again'
    fi
}

os_field() {
    # shellcheck disable=SC1090
    (. "$os_release" 2>/dev/null && eval "printf '%s' \"\${$1:-}\"")
}

# True when this machine's own packages are new enough to build with. DRIFTGATE_DEV_ROOT=1 asks
# for the root all the same.
is_native() {
    if [ -n "${DRIFTGATE_DEV_ROOT:-}" ]; then return 1; fi
    local version
    version=$(os_field VERSION_ID)
    case $(os_field ID) in
    # Testing and unstable have no version.
    debian) [ -z "$version" ] || [ "${version%%.*}" -ge 13 ] ;;
    ubuntu) [ "$(printf '%s\n25.04\n' "$version" | sort -V | head -n 1)" = 25.04 ] ;;
    *) return 1 ;;
    esac
}

# missing_packages FILE: what is listed, not installed, and not in that file.
missing_packages() {
    local there
    there=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null |
        sed -n 's/^installed //p' | cat - "$1" 2>/dev/null) || true
    printf '%s\n' "${packages[@]}" | grep -vxF -f <(printf '%s\n' "$there") || true
}

role_of() {
    awk -v p="$1" '$1 == p {print $2}' "$packaging/packages.txt"
}

list_stamp() {
    printf '%s\n' "$suite" "${packages[@]}" | sha256sum | cut -c1-12
}

# Installs what is missing by apt. What apt does not know is an error only where building needs it.
set_up_native() {
    local unknown missing=() wanted=() package as_root=()
    # Kept with the list they were asked for, so that apt is not asked again each time.
    unknown=$cache/not-known-to-apt-$(list_stamp)
    mapfile -t missing < <(missing_packages "$unknown")
    if [ ${#missing[@]} -eq 0 ]; then return; fi
    wait_for_others "$cache/apt.lock"
    mapfile -t missing < <(missing_packages "$unknown")
    if [ ${#missing[@]} -eq 0 ]; then return; fi
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            die "these packages are missing, and you are neither root nor is there sudo: ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing ${#missing[@]} packages with apt"
    "${as_root[@]}" apt-get update -q >"$(log_file apt)" 2>&1 || show_log apt
    for package in "${missing[@]}"; do
        if [ -n "$(apt-cache madison "$package" 2>/dev/null)" ]; then
            wanted+=("$package")
        elif [ -n "$(plain_cause "$(log_file apt)")" ]; then
            show_log apt
        elif [ "$(role_of "$package")" = build ]; then
            die "apt does not know $package, which building needs"
        else
            say "apt does not know $package: what needs it says so when it is used"
            printf '%s\n' "$package" >>"$unknown"
        fi
    done
    if [ ${#wanted[@]} -eq 0 ]; then return; fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        "${wanted[@]}" >"$(log_file apt)" 2>&1 || show_log apt
}

set_up() {
    if ! mkdir -p "$cache" 2>/dev/null || [ ! -w "$cache" ]; then
        die "the cache folder $cache cannot be written; XDG_CACHE_HOME puts it elsewhere"
    fi
    if is_native; then
        set_up_native
    else
        set_up_root
    fi
    exec 8>&- # what wait_for_others took
}

# wait_for_others LOCK: two at once would make the same thing twice.
wait_for_others() {
    exec 8>"$1"
    if ! flock -n 8; then
        say "another packaging/dev is setting up: waiting for it"
        flock 8
    fi
}

# in_folder FOLDER CMD…: runs a command in the build environment.
in_folder() {
    if [ -n "${root:-}" ]; then
        in_root "$@"
    else
        local folder=$1
        shift
        (cd "$folder" && PATH=$cache/tools/bin:$PATH "$@")
    fi
}

# What builds, tests and looks after the source: at the repository's top.
inside() { in_folder "$repo" "$@"; }

# What the user runs: where they stand, in their language.
here() {
    local language=${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
    case ${language%%.*} in C | POSIX) language= ;; esac
    in_folder "$start" env LANGUAGE="${language%%.*}" "$@"
}
