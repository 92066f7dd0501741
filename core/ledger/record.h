#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/revision.h"
#include "manifest/value.h"
#include "plan/plan.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// A record's id: 32 lower-case hex digits, drawn at random. A revocation names it.
using RecordId = TextId<struct RecordIdTag>;

/// What a record of the ledger says.
enum class RecordKind {
    Approval,
    Rejection,
    Revocation, ///< takes an approval or a rejection back: `detail.revokes`
    Sync,
    Rollback, ///< a sync whose target lies in the past
    Suspension,
    Resumption,
};
/// "approval", "rejection", "revocation", "sync", "rollback", "suspension", "resumption".
[[nodiscard]] std::string_view recordKindName(RecordKind kind);
[[nodiscard]] std::optional<RecordKind> recordKindFromName(std::string_view name);

/// One word of one person, or of one sync, on one application and cluster (design, section 5). A
/// record is never changed; another one revokes it.
struct Record {
    RecordKind kind = RecordKind::Approval;
    RecordId id;
    ApplicationName application;
    ClusterName cluster;
    std::string clusterUid; ///< of the namespace kube-system
    Revision revision;      ///< target; the commit whose note holds the record
    PlanDigest plan;
    std::string by; ///< "Alice Ng <alice@example.com>", as Git names a person
    TimePoint at;   ///< to the second
    std::string comment;
    /// What a kind has beside the rest; a mapping, never a Secret's value. Approval and rejection:
    /// `canonical`, the plan's canonical text, and `inputs`, the hash of the files that it was
    /// rendered from; revocation: `revokes`, an id; sync and rollback: `engine`, `outcome`
    /// ("matched", "deviated", "unknown", "failed"), `end` (how it ended), `fields` (those that
    /// deviate), `decidedAt` (when the policy was asked), `approvals` (ids), `from` (the revision
    /// that was deployed before, where it was known), `only` (the objects of a partial sync),
    /// `forced` (a rollback by ref).
    Value detail = Value::mapping();
    std::string signature; ///< armoured, as the program of `gpg.format` gave it; "" for none
    /// Fields of a line that this version does not know: a later one's, kept where they stood, so
    /// that the signature over them still holds.
    Value extra = Value::mapping();

    /// What the signature covers: the record as canonical JSON (sorted keys, no space, UTF-8)
    /// without `signature`. The namespace of an SSH signature is `git`, as that of a commit. By
    /// hand, with the file that gpg.ssh.allowedSignersFile names:
    ///
    ///     git notes --ref=driftgate show COMMIT | grep ID > line
    ///     jq -r .signature line > line.sig
    ///     jq -cjS 'del(.signature)' line |
    ///         ssh-keygen -Y verify -f ALLOWED -I alice@example.com -n git -s line.sig
    ///
    /// and `gpg --verify line.sig -` in the place of ssh-keygen for an OpenPGP one.
    [[nodiscard]] std::string signedText() const;
    /// One line of the note, without its end: the same with `signature`, if there is one.
    [[nodiscard]] std::string toLine() const;
    /// Errors: Invalid, which tells what is wrong with the line; Unsupported for a later version.
    [[nodiscard]] static Result<Record> fromLine(std::string_view line);
    /// Whether it tells that a sync or a rollback was carried out, however it ended.
    [[nodiscard]] bool isSync() const
    {
        return kind == RecordKind::Sync || kind == RecordKind::Rollback;
    }
    /// The text that `detail` has under that key; "" when it has none.
    [[nodiscard]] std::string detailText(std::string_view key) const;
    /// "alice@example.com"; the whole of `by` when it has no address.
    [[nodiscard]] std::string_view address() const;
    friend bool operator==(const Record &, const Record &) = default;
};

/// Whether two mail addresses are one: the case of letters does not count.
[[nodiscard]] bool sameAddress(std::string_view a, std::string_view b);

} // namespace driftgate
