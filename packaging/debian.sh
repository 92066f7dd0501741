#!/usr/bin/env bash
# Builds the Debian package from what is committed, into build/package/, and looks it over with
# lintian. Run through `packaging/dev package`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$PWD/build/package
version=$(sed -n '1s/.*(\(.*\)).*/\1/p' packaging/debian/changelog)
work=$out/driftgate-$version
rm -rf "$out"
mkdir -p "$work"
git archive HEAD | tar -x -C "$work"
mv "$work/packaging/debian" "$work/debian"
mkdir -p "$work/debian/source"
mv "$work/debian/source-format" "$work/debian/source/format"
packaging/control.sh >"$work/debian/control"
# The list of build dependencies is known to be installed: it is what this environment is made of.
(cd "$work" && dpkg-buildpackage -b -us -uc -d) >"$out/build.log" 2>&1 || {
    tail -n 30 "$out/build.log" >&2
    echo "the package was not built; the whole output is in $out/build.log" >&2
    exit 1
}
if command -v lintian >/dev/null; then
    # Root may look at what it built; as to the distribution's name, there is none.
    lintian --allow-root --fail-on error --tag-display-limit 0 "$out"/*.deb >&2
else
    echo "lintian is not installed: the package was not looked over" >&2
fi
ls -1 "$out"/*.deb
