# A Debian 13 root in the user's cache folder, entered with bubblewrap. Sourced by packaging/dev.
# Needs: environment.sh.
# shellcheck shell=bash disable=SC2154

# Folders the root is made of; every other top-level folder of the host is shown at its own path.
system_folders=" bin boot dev etc lib lib32 lib64 libx32 lost+found proc run sbin sys usr var "

# Folders of people that lie within those, where there are any.
people_folders=(/run/media /var/home /var/opt /var/www)

# Files and folders of /etc that tell who and where this machine is, shown inside the root.
host_files=(resolv.conf hosts hostname localtime machine-id passwd group ssl)

days_kept=1 # an old root goes when nobody worked in it for so long

# Ends what it started when this script is told to end: nothing is left working behind one's back.
as_group() {
    local group status=0
    set -m
    "$@" &
    group=$!
    set +m
    # shellcheck disable=SC2064
    trap "kill -TERM -- -$group 2>/dev/null || true; wait $group || true; say 'stopped; the next run starts the set-up anew'; exit 130" INT TERM HUP
    wait "$group" || status=$?
    trap - INT TERM HUP
    return "$status"
}

has_subordinate_ids() {
    local user
    user=$(id -un)
    grep -qE "^($user|$(id -u)):" /etc/subuid 2>/dev/null &&
        grep -qE "^($user|$(id -u)):" /etc/subgid 2>/dev/null
}

check_root_can_be_made() {
    local needed=()
    command -v mmdebstrap >/dev/null || needed+=(mmdebstrap)
    command -v bwrap >/dev/null || needed+=(bubblewrap)
    if [ "$(id -u)" -ne 0 ] && ! command -v newuidmap >/dev/null; then needed+=(uidmap); fi
    [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || needed+=(debian-archive-keyring)
    if [ ${#needed[@]} -gt 0 ]; then
        if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
            die "this system ($(os_field PRETTY_NAME)) is neither Debian 13 or later nor Ubuntu 25.04 or later, so
Driftgate is built inside a Debian 13 root, and making one needs: ${needed[*]}.
Install them with your package manager (Debian, Ubuntu: sudo apt-get install ${needed[*]})
and run this again."
        fi
        say "installing ${needed[*]}"
        { apt-get update -q && apt-get install -y --no-install-recommends "${needed[@]}"; } \
            >"$(log_file apt)" 2>&1 || show_log apt
    fi
    # Before minutes are spent on a root that cannot be entered.
    bwrap --ro-bind / / --dev /dev --proc /proc true 2>"$(log_file bwrap)" || no_namespaces
    if [ "$(id -u)" -ne 0 ] && ! has_subordinate_ids; then
        die "you have no range of subordinate user ids, which making a root as an ordinary user needs.
As root: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
    fi
}

no_namespaces() {
    die "bubblewrap cannot make a user namespace here: $(cat "$(log_file bwrap)")
Where an administrator switched them off, these settings tell: sysctl kernel.unprivileged_userns_clone (must be 1),
user.max_user_namespaces (not 0), kernel.apparmor_restrict_unprivileged_userns (0). In a container, the container must allow them."
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

# fill_root FOLDER LOG
fill_root() {
    # A tar stream unpacked by the user: every file is theirs, whatever made it, so that it can
    # be removed again without help.
    {
        mmdebstrap --variant=apt --components=main \
            --include="$(IFS=,; printf '%s' "${packages[*]}")" \
            --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
            --aptopt='APT::Install-Recommends "false"' "$suite" - |
            tar -x -C "$1" --no-same-owner --exclude='./dev/*' --exclude='./proc/*'
    } 2> >(show_progress "$2")
}

make_root() {
    local stamp=$1 part=$root.part log name why
    check_root_can_be_made
    say "making a Debian 13 root in $root (about 2 GB, two or three minutes)"
    rm -rf "$part"
    mkdir -p "$part"
    log=$(log_file root)
    : >"$log"
    if ! as_group fill_root "$part" "$log"; then
        tail -n 15 "$log" >&2
        why=$(plain_cause "$log")
        rm -rf "$part"
        die "the root could not be made${why:+: $why}; the whole output is in $log"
    fi
    mkdir -p "$part/dev" "$part/proc" "$part/sys" "$part/run" "$part/tmp" "$part/etc/ssl"
    for name in "${host_files[@]}"; do # something to lay the host's own over
        [ -d "$part/etc/$name" ] || { rm -f "$part/etc/$name" && : >"$part/etc/$name"; }
    done
    printf '%s\n' "$stamp" >"$part/.driftgate-root"
    rm -rf "$root"
    mv "$part" "$root"
}

# Roots of other lists of packages go when nobody works in them now or did so lately: clones at
# different revisions share one cache.
remove_old_roots() {
    local old
    for old in "$cache"/root-*; do
        if [ ! -d "$old" ] || [ "${old%.part}" = "$root" ]; then continue; fi
        # Half a root that nobody is making, or a whole one that was used long ago.
        if [ -n "$(find "${old%.part}.lock" -mtime "-$days_kept" 2>/dev/null)" ]; then continue; fi
        if flock -n -x "${old%.part}.making" flock -n -x "${old%.part}.lock" true 2>/dev/null; then
            say "removing the old root $old"
            rm -rf "$old" "${old%.part}.lock" "${old%.part}.making"
        fi
    done
}

is_made() { [ "$(cat "$root/.driftgate-root" 2>/dev/null)" = "$1" ]; }

set_up_root() {
    local stamp
    stamp=$(list_stamp)
    root=$cache/root-$stamp
    if ! is_made "$stamp"; then
        wait_for_others "$root.making"
        if ! is_made "$stamp"; then make_root "$stamp"; fi
    fi
    command -v bwrap >/dev/null || check_root_can_be_made
    remove_old_roots
    # Held as long as anything started from here runs, so that nobody removes the root under it;
    # opening it for writing also notes when the root was last used.
    exec 9>"$root.lock"
    touch "$root.lock"
    flock -s 9
    bwrap --bind "$root" / --dev /dev --proc /proc true 2>"$(log_file bwrap)" || no_namespaces
}

# Whether a path lies within a folder that is the root's own, but may hold people's files.
may_be_hidden() {
    case $1 in /var/tmp | /var/tmp/* | /run | /var) return 1 ;; /var/* | /run/*) [ -e "$1" ] ;; *) return 1 ;; esac
}

# in_root FOLDER CMD…
in_root() {
    local folder=$1 binds=() unset=() path name device
    shift
    for path in /*; do
        case $system_folders in *" ${path#/} "*) continue ;; esac
        # A link (/home on some systems) would lead nowhere: what it leads to is shown in its place.
        [ -d "$path" ] && binds+=(--bind "$(readlink -f "$path")" "$path")
    done
    for name in "${host_files[@]}"; do
        [ -e "/etc/$name" ] && binds+=(--ro-bind "$(readlink -f "/etc/$name")" "/etc/$name")
    done
    for device in /dev/dri /dev/nvidia*; do
        [ -e "$device" ] && binds+=(--dev-bind "$device" "$device")
    done
    for path in "${people_folders[@]}"; do
        [ -d "$path" ] && binds+=(--bind "$path" "$path")
    done
    # What an argument names counts too, alone or as --option=PATH.
    for path in "${XDG_RUNTIME_DIR:-}" "$HOME" "$repo" "$cache" "$folder" "${@#--*=}"; do
        if may_be_hidden "$path"; then binds+=(--bind "$path" "$path"); fi
    done
    if [ ! -d "$folder" ] || { [ ! -d "$root$folder" ] && is_of_the_system "$folder"; }; then
        say "$folder is not seen inside the Debian 13 root: relative paths begin at $repo"
        folder=$repo
    fi
    # The root knows no locale but C.UTF-8.
    for name in $(compgen -e LC_); do unset+=(--unsetenv "$name"); done
    bwrap --bind "$root" / --dev /dev --proc /proc --ro-bind /sys /sys --tmpfs /run \
        --dir /var/tmp "${binds[@]}" --chdir "$folder" \
        --setenv PATH "$cache/tools/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" \
        --unsetenv LD_LIBRARY_PATH "${unset[@]}" --setenv LANG C.UTF-8 --die-with-parent "$@"
}

is_of_the_system() {
    local top=${1#/}
    case $system_folders in *" ${top%%/*} "*) ! may_be_hidden "$1" ;; *) return 1 ;; esac
}
