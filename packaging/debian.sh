#!/usr/bin/env bash
# Builds the Debian package from what is committed, into build/package/. The control file's
# dependencies come from packages.txt, so that there is one list. Run through `packaging/dev package`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$PWD/build/package
work=$out/driftgate-0.1.0
rm -rf "$out"
mkdir -p "$work"
git archive HEAD | tar -x -C "$work"
mv "$work/packaging/debian" "$work/debian"
mkdir -p "$work/debian/source"
mv "$work/debian/source-format" "$work/debian/source/format"

of_role() { awk -v role="$1" '!/^#/ && $2 == role {print $1}' packaging/packages.txt; }
# Tools that only make a developer's build quicker are no build dependency.
build=$(of_role build | grep -vxE 'ccache|mold|g\+\+' | paste -sd,)
run=$(of_role run | paste -sd,)
cat >"$work/debian/control" <<CONTROL
Source: driftgate
Section: devel
Priority: optional
Maintainer: The Driftgate developers <developers@driftgate.dev>
Build-Depends: debhelper-compat (= 13), $build
Standards-Version: 4.7.0
Rules-Requires-Root: no

Package: driftgate
Architecture: any
Depends: \${shlibs:Depends}, \${misc:Depends}, git
Recommends: $(printf '%s' "$run" | tr , '\n' | grep -vx git | paste -sd, )
Suggests: gnupg
Description: review what Git says your Kubernetes clusters should run
 Driftgate opens a repository of Kubernetes manifests, renders it at any
 revision, and holds it against what each cluster runs, field by field, side
 by side. Of every difference it tells whether Git moved, the cluster moved,
 or both did, and who did it.
CONTROL
# The list of build dependencies is known to be installed: it is what this environment is made of.
(cd "$work" && dpkg-buildpackage -b -us -uc -d) >"$out/build.log" 2>&1 || {
    tail -n 30 "$out/build.log" >&2
    exit 1
}
ls -1 "$out"/*.deb
