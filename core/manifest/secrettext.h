#pragma once

#include "manifest/secret.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// A source file as it may be shown: line by line the same, but for the values of Secrets, which
/// are masked. For texts that are looked at as they stand (a file's difference, blame), where
/// parsing is of no use: a template, a broken file, a comment that counts.
///
/// Masked are, in YAML and in JSON written over several lines, every field of a mapping of kind
/// Secret (with an apiVersion, metadata or values of its own: not a mere name of one) but
/// `apiVersion`, `kind`, `metadata`, `type`, `immutable`, `sops` and `status`; copies of the whole
/// object in its annotations; and the literals of a kustomization's `secretGenerator`. A line that
/// holds a whole Secret is masked whole. Equal lines of one key mask equally. Values that SOPS
/// encrypted (`ENC[…]`) stay. What a text cannot tell to be secret, such as a file that a generator
/// reads, stays as it is.
[[nodiscard]] std::string maskedSource(std::string_view text, const SecretMasker &masker);

} // namespace driftgate
