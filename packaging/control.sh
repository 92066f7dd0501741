#!/usr/bin/env bash
# Prints the Debian control file: its dependencies come from packages.txt, so that there is one list.
set -euo pipefail
list=$(dirname "${BASH_SOURCE[0]}")/packages.txt

# of_role ROLE: the packages of that role, with commas between.
of_role() { awk -v role="$1" '!/^#/ && $2 == role {print $1}' "$list" | grep -vxE "$2" | paste -sd, | sed 's/,/, /g'; }

# Every build has g++; ccache and mold only make a developer's quicker.
build=$(of_role build 'ccache|mold|g\+\+')
# Without git nothing can be opened; without the others some things cannot be done.
recommended=$(of_role run git)
cat <<CONTROL
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
Recommends: $recommended
Suggests: gnupg
Description: review what Git says your Kubernetes clusters should run
 Driftgate opens a repository of Kubernetes manifests, renders it at any
 revision, and holds it against what each cluster runs, field by field, side
 by side. Of every difference it tells whether Git moved, the cluster moved,
 or both did, and who did it.
CONTROL
