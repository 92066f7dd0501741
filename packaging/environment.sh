# The build environment: this machine itself where its packages are new enough, else a Debian 13
# root in the user's cache folder, entered with bubblewrap. Sourced by packaging/dev.
# Needs: $packaging, $repo, $cache.

suite=trixie
packages=$(sed -e 's/#.*//' "$packaging/packages.txt" | awk 'NF {print $1}')
# Folders the root is made of; every other top-level folder of the host is shown at its own path.
system_folders=" bin boot dev etc lib lib32 lib64 libx32 lost+found proc run sbin sys usr var "

# Files and folders of /etc that tell who and where this machine is, shown inside the root.
host_files="resolv.conf hosts hostname localtime machine-id passwd group ssl"

say() { printf 'dev: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 3
}

log_file() {
    mkdir -p "$cache/log"
    printf '%s/log/%s.log' "$cache" "$1"
}

show_log() {
    tail -n 40 "$(log_file "$1")" >&2
    die "failed; the whole output is in $(log_file "$1")"
}

os_field() {
    # shellcheck disable=SC1091
    (. /etc/os-release 2>/dev/null && eval "printf '%s' \"\${$1:-}\"")
}

# True when this machine's own packages are new enough to build with.
is_native() {
    if [ -n "${DRIFTGATE_DEV_ROOT:-}" ]; then return 1; fi
    local version
    version=$(os_field VERSION_ID)
    case $(os_field ID) in
    debian) [ -z "$version" ] || [ "${version%%.*}" -ge 13 ] ;;
    ubuntu) [ "$(printf '%s\n25.04\n' "$version" | sort -V | head -n 1)" = 25.04 ] ;;
    *) return 1 ;;
    esac
}

missing_packages() {
    local package
    for package in $packages; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
            printf '%s\n' "$package"
    done
}

role_of() {
    awk -v p="$1" '$1 == p {print $2}' "$packaging/packages.txt"
}

# Installs what is missing by apt. What apt does not know is an error only where building needs it.
set_up_native() {
    local missing wanted=() package
    missing=$(missing_packages)
    if [ -z "$missing" ]; then return; fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            die "these packages are missing and neither root nor sudo is at hand: $(echo $missing)"
        as_root=(sudo)
    fi
    say "installing $(printf '%s\n' "$missing" | wc -l) packages"
    "${as_root[@]}" apt-get update -q >"$(log_file apt)" 2>&1 || show_log apt
    for package in $missing; do
        if [ -n "$(apt-cache madison "$package" 2>/dev/null)" ]; then
            wanted+=("$package")
        elif [ "$(role_of "$package")" = build ]; then
            die "apt does not know $package, which building needs"
        else
            say "apt does not know $package: what needs it says so when it is used"
        fi
    done
    if [ ${#wanted[@]} -eq 0 ]; then return; fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        "${wanted[@]}" >"$(log_file apt)" 2>&1 || show_log apt
}

root_stamp() {
    printf '%s\n' "$suite" $packages | sha256sum | cut -c1-12
}

check_root_can_be_made() {
    local needed=()
    command -v mmdebstrap >/dev/null || needed+=(mmdebstrap)
    command -v bwrap >/dev/null || needed+=(bubblewrap)
    if [ "$(id -u)" -ne 0 ] && ! command -v newuidmap >/dev/null; then needed+=(uidmap); fi
    [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || needed+=(debian-archive-keyring)
    if [ ${#needed[@]} -eq 0 ]; then return; fi
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        say "installing ${needed[*]}"
        { apt-get update -q && apt-get install -y --no-install-recommends "${needed[@]}"; } \
            >"$(log_file apt)" 2>&1 || show_log apt
        return
    fi
    die "this system ($(os_field PRETTY_NAME)) is older than Debian 13 or Ubuntu 25.04, so Driftgate
builds inside a Debian 13 root, and making one needs: ${needed[*]}.
Install them (Debian, Ubuntu: sudo apt-get install ${needed[*]}) and run this again."
}

# Names the phase of mmdebstrap's talk as it goes by, so that a minute of work is not silent.
show_progress() {
    local line
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$1"
        case $line in
        "I: "*) printf 'dev:   %s\n' "${line#I: }" >&2 ;;
        esac
    done
}

make_root() {
    local stamp=$1 root=$2 part=$2.part log tar_status
    check_root_can_be_made
    say "making a Debian 13 root in $root (about 1.5 GB, a minute or two)"
    rm -rf "$part"
    mkdir -p "$part"
    log=$(log_file root)
    : >"$log"
    # A tar stream unpacked by the user: every file is theirs, whatever made it, so that it can
    # be removed again without help.
    if ! mmdebstrap --variant=apt --components=main \
        --include="$(printf '%s\n' $packages | paste -sd,)" \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --aptopt='APT::Install-Recommends "false"' \
        "$suite" - 2> >(show_progress "$log") |
        tar -x -C "$part" --no-same-owner --exclude='./dev/*' --exclude='./proc/*'; then
        tail -n 15 "$log" >&2
        rm -rf "$part"
        die "the root could not be made; the whole output is in $log"
    fi
    mkdir -p "$part/dev" "$part/proc" "$part/sys" "$part/run" "$part/tmp" "$part/etc/ssl"
    local name
    for name in $host_files; do # something to lay the host's own over
        [ -d "$part/etc/$name" ] || { rm -f "$part/etc/$name" && : >"$part/etc/$name"; }
    done
    printf '%s\n' "$stamp" >"$part/.driftgate-root"
    rm -rf "$root"
    mv "$part" "$root"
}

# Old roots go when nobody works in them any more.
remove_old_roots() {
    local old
    for old in "$cache"/root-*; do
        [ -d "$old" ] || continue
        case $old in "$root" | *.part | *.lock) continue ;; esac
        if flock -n -x "$old.lock" true 2>/dev/null; then
            say "removing the old root $old"
            rm -rf "$old" "$old.lock"
        fi
    done
}

set_up() {
    mkdir -p "$cache"
    if is_native; then
        set_up_native
        return
    fi
    local stamp
    stamp=$(root_stamp)
    root=$cache/root-$stamp
    exec 8>"$cache/setup.lock"
    if ! flock -n 8; then
        say "another packaging/dev is setting up: waiting for it"
        flock 8
    fi
    if [ "$(cat "$root/.driftgate-root" 2>/dev/null)" != "$stamp" ]; then
        make_root "$stamp" "$root"
        remove_old_roots
    fi
    exec 8>&-
    command -v bwrap >/dev/null || check_root_can_be_made
    # Held as long as anything started from here runs, so that nobody removes the root under it.
    exec 9>"$root.lock"
    flock -s 9
    bwrap --bind "$root" / --dev /dev --proc /proc true 2>"$(log_file bwrap)" ||
        die "bubblewrap cannot enter the root ($(cat "$(log_file bwrap)")); unprivileged user
namespaces may be switched off on this machine: sysctl kernel.unprivileged_userns_clone,
kernel.apparmor_restrict_unprivileged_userns and user.max_user_namespaces tell."
}

# Runs a command in the build environment, in the folder it was called from.
inside() {
    if [ -z "${root:-}" ]; then
        (cd "$repo" && PATH=$cache/tools/bin:$PATH "$@")
        return
    fi
    local binds=() folder name device
    for folder in /*; do
        name=${folder#/}
        case $system_folders in *" $name "*) continue ;; esac
        [ -d "$folder" ] && [ ! -L "$folder" ] && binds+=(--bind "$folder" "$folder")
    done
    for name in $host_files; do
        [ -e "/etc/$name" ] && binds+=(--ro-bind "$(readlink -f "/etc/$name")" "/etc/$name")
    done
    for device in /dev/dri /dev/nvidia*; do
        [ -e "$device" ] && binds+=(--dev-bind "$device" "$device")
    done
    if [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -d "$XDG_RUNTIME_DIR" ]; then
        binds+=(--bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
    fi
    case $HOME/ in /var/* | /run/* | /usr/*) binds+=(--bind "$HOME" "$HOME") ;; esac
    bwrap --bind "$root" / --dev /dev --proc /proc --ro-bind /sys /sys --tmpfs /run \
        --dir /var/tmp "${binds[@]}" --chdir "$repo" \
        --setenv PATH "$cache/tools/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" \
        --unsetenv LD_LIBRARY_PATH --setenv LANG C.UTF-8 --die-with-parent "$@"
}
